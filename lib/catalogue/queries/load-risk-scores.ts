import { z } from 'zod'
import { db } from '../../db/client'
import { Prisma } from '../../db/generated/client'
import { accessOnGithub } from '../../listings/rules/access-on-github'
import { listingContentSchema } from '../../listings/schema'
import { riskScore } from '../../permissions/rules/risk'
import type { RiskScore } from '../../permissions/types'

const rowSchema = z.object({
  id: z.string(),
  slug: z.string(),
  content: listingContentSchema.pick({ permissions: true, events: true, scopes: true }),
  reading: z
    .object({
      permissions: z.unknown(),
      events: z.array(z.string()),
      source: z.enum(['github', 'integrator', 'person']),
      readAt: z.coerce.date(),
    })
    .nullable(),
})

/** A published listing with its score. */
export type ListedScore = RiskScore & { id: string }

/** What the published GitHub Apps, as GitHub says where it was read, and OAuth Apps ask for, of one primary category or of all; what an API integration can do is up to the token it is given. */
export async function loadRiskScores(categorySlug: string | null): Promise<ListedScore[]> {
  const within =
    categorySlug === null ? Prisma.sql`true` : Prisma.sql`category.slug = ${categorySlug}`
  const rows: unknown[] = await db().$queryRaw`
    select listing.id, listing.slug,
      jsonb_build_object('permissions', revision.content -> 'permissions',
        'events', revision.content -> 'events', 'scopes', revision.content -> 'scopes') as content,
      case when snapshot.id is not null then jsonb_build_object('permissions', snapshot.permissions,
        'events', snapshot.events, 'source', snapshot.source, 'readAt', snapshot.read_at) end as reading
    from listing
    join listing_revision revision on revision.id = listing.current_revision_id
    join category on category.id = revision.primary_category_id
    left join permission_watch watch on watch.listing_id = listing.id
    left join permission_snapshot snapshot on snapshot.id = watch.snapshot_id
    where listing.state = 'published' and listing.kind <> 'api_integration' and ${within}
    order by listing.slug`
  return z
    .array(rowSchema)
    .parse(rows)
    .map(({ id, slug, content, reading }) => {
      const { permissions } = accessOnGithub(content, reading)
      const names = content.scopes.map(({ name }) => name)
      return {
        id,
        slug,
        score: riskScore({ permissions, scopes: names }),
        asked: [...permissions.map(({ level, key }) => `${level}/${key}`), ...names],
      }
    })
}
