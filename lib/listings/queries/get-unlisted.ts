import { db } from '../../db/client'
import { slugSchema } from '../schema'
import type { UnlistedListing } from '../types'

/** A listing that was public and is no longer in the catalogue; null for any other address. */
export async function getUnlisted(slug: string): Promise<UnlistedListing | null> {
  if (!slugSchema.safeParse(slug).success) return null
  const row = await db().listing.findUnique({
    where: { slug, state: { in: ['suspended', 'delisted'] } },
    select: {
      state: true,
      currentRevision: { select: { name: true } },
      publisher: { select: { name: true } },
    },
  })
  if (row === null || row.currentRevision === null) return null
  return {
    slug,
    name: row.currentRevision.name,
    publisher: row.publisher.name,
    reason: row.state === 'suspended' ? 'suspended' : 'delisted',
  }
}
