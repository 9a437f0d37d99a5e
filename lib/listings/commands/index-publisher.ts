import { cacheTags } from '../../core/cache-tags'
import { db } from '../../db/client'
import { touchTags } from '../../db/touch-tags'
import { transaction } from '../../db/transaction'
import { indexListing } from './index-listing'

/** Brings the rows that search reads in step with what their publisher says and has proved, one listing at a time. */
export async function indexPublisher(publisherId: string): Promise<void> {
  const listings = await db().listing.findMany({
    where: { publisherId, state: 'published' },
    select: { id: true, slug: true },
  })
  for (const { id, slug } of listings) {
    await transaction(async (tx) => {
      await indexListing(tx, id)
      await touchTags(tx, [cacheTags.listing(slug), cacheTags.catalogue()])
    })
  }
}
