import { db } from '../../db/client'
import { slugSchema } from '../../listings/schema'

/** The public listing with this address, as far as a report names it; null when there is none. */
export async function findReported(slug: string) {
  if (!slugSchema.safeParse(slug).success) return null
  const row = await db().listing.findFirst({
    where: { slug, state: 'published' },
    select: {
      id: true,
      publisherId: true,
      publisher: { select: { name: true } },
      currentRevision: { select: { name: true } },
    },
  })
  if (row === null) return null
  const { id, publisherId, publisher, currentRevision } = row
  return { id, slug, publisherId, publisher: publisher.name, name: currentRevision?.name ?? slug }
}
