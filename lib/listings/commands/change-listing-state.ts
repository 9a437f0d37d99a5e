import { cacheTags } from '../../core/cache-tags'
import type { ListingState } from '../../db/generated/client'
import { touchTags } from '../../db/touch-tags'
import type { Transaction } from '../../db/transaction'
import { indexListing } from './index-listing'

/**
 * Moves a listing to another state in the caller's transaction, with its row for search and the
 * pages that show it. False, and nothing changed, when it is not in the state that was seen.
 */
export async function changeListingState(
  tx: Transaction,
  listingId: string,
  { from, to }: { from: ListingState; to: ListingState },
): Promise<boolean> {
  const { count } = await tx.listing.updateMany({
    where: { id: listingId, state: from },
    data: { state: to, ...(to === 'published' ? {} : { featuredPosition: null }) },
  })
  if (count === 0) return false
  await indexListing(tx, listingId)
  const { slug, currentRevision } = await tx.listing.findUniqueOrThrow({
    where: { id: listingId },
    select: {
      slug: true,
      currentRevision: {
        select: {
          primaryCategory: { select: { slug: true } },
          secondaryCategory: { select: { slug: true } },
        },
      },
    },
  })
  const shown = [currentRevision?.primaryCategory.slug, currentRevision?.secondaryCategory?.slug]
  await touchTags(tx, [
    cacheTags.catalogue(),
    cacheTags.risk(),
    cacheTags.listing(slug),
    ...shown.filter((name) => name !== undefined).map(cacheTags.category),
  ])
  return true
}
