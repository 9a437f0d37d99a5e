import { z } from 'zod'
import { db } from '../../db/client'
import { Prisma } from '../../db/generated/client'
import { riskScore } from '../../permissions/rules/risk'
import type { RiskScore } from '../../permissions/types'

const rowSchema = z.object({
  id: z.string(),
  slug: z.string(),
  permissions: z.array(
    z.object({
      level: z.enum(['repository', 'organization', 'account']),
      key: z.string(),
      access: z.enum(['read', 'write', 'admin']),
    }),
  ),
  scopes: z.array(z.object({ name: z.string() })),
})

/** A published listing with its score. */
export type ListedScore = RiskScore & { id: string }

/** What the published GitHub Apps and OAuth Apps ask for, of one primary category or of all; what an API integration can do is up to the token it is given. */
export async function loadRiskScores(categorySlug: string | null): Promise<ListedScore[]> {
  const within =
    categorySlug === null ? Prisma.sql`true` : Prisma.sql`category.slug = ${categorySlug}`
  const rows: unknown[] = await db().$queryRaw`
    select listing.id, listing.slug,
      revision.content -> 'permissions' as permissions, revision.content -> 'scopes' as scopes
    from listing
    join listing_revision revision on revision.id = listing.current_revision_id
    join category on category.id = revision.primary_category_id
    where listing.state = 'published' and listing.kind <> 'api_integration' and ${within}
    order by listing.slug`
  return z
    .array(rowSchema)
    .parse(rows)
    .map(({ id, slug, permissions, scopes }) => {
      const names = scopes.map(({ name }) => name)
      return {
        id,
        slug,
        score: riskScore({ permissions, scopes: names }),
        asked: [...permissions.map(({ level, key }) => `${level}/${key}`), ...names],
      }
    })
}
