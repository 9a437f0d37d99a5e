import { db } from '../../db/client'
import { listingContentSchema, slugSchema } from '../../listings/schema'
import type { CopyPage } from '../types'
import { readOffer } from './get-written-offer'

/** What a person who wants an own copy of a published GitHub App is offered; null for any other listing. */
export async function getCopyPage(
  slug: string,
): Promise<(CopyPage & { id: string; websiteUrl: string }) | null> {
  if (!slugSchema.safeParse(slug).success) return null
  const row = await db().listing.findFirst({
    where: { slug, state: 'published', kind: 'github_app', currentRevisionId: { not: null } },
    include: {
      currentRevision: { select: { name: true, content: true } },
      publisher: { select: { name: true, supportEmail: true, websiteUrl: true } },
    },
  })
  if (row === null || row.currentRevision === null) return null
  const { name, content } = row.currentRevision
  const { manifest, permissions, events, links } = listingContentSchema.parse(content)
  const { websiteUrl, supportEmail } = row.publisher
  return {
    id: row.id,
    slug,
    name,
    offer: readOffer(manifest),
    permissions: permissions.map(({ level, key, access }) => ({ level, key, access })),
    events,
    seller: { name: row.publisher.name, supportEmail, supportUrl: links.support },
    websiteUrl,
  }
}
