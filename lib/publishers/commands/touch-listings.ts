import { cacheTags } from '../../core/cache-tags'
import { touchTags } from '../../db/touch-tags'
import type { Transaction } from '../../db/transaction'
import { addJob } from '../../jobs/add-job'

/** After something that listings show about their publisher has changed: outdates their pages in the caller's transaction, and has the rows that search reads written again. */
export async function touchListings(tx: Transaction, publisherId: string): Promise<void> {
  const listings = await tx.listing.findMany({
    where: { publisherId, state: 'published' },
    select: { slug: true },
  })
  if (listings.length === 0) return
  await touchTags(tx, [
    cacheTags.catalogue(),
    ...listings.map(({ slug }) => cacheTags.listing(slug)),
  ])
  await addJob(tx, 'publisher.index', { publisherId }, { key: `publisher:${publisherId}` })
}
