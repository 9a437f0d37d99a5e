import { cacheTags } from '../../core/cache-tags'
import { touchTags } from '../../db/touch-tags'
import { transaction } from '../../db/transaction'
import { indexListing } from './index-listing'

/** Writes what search knows of these listings again, and has their pages made anew: a transaction each, since they may be many. */
export async function indexEach(listings: readonly { id: string; slug: string }[]): Promise<void> {
  for (const { id, slug } of listings) {
    await transaction(async (tx) => {
      await indexListing(tx, id)
      await touchTags(tx, [cacheTags.listing(slug), cacheTags.catalogue()])
    })
  }
}
