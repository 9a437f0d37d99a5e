import { db } from '../../db/client'
import type { ManagedListingId } from '../../listings/types'
import { listingStatus } from '../rules'
import type { ListingStatus } from '../types'

/** Where a listing stands, in the one word that every page of it shows. */
export async function getStatus(id: ManagedListingId): Promise<ListingStatus> {
  const listing = await db().listing.findUniqueOrThrow({
    where: { id },
    select: {
      state: true,
      reviews: {
        orderBy: [{ submittedAt: 'desc' }, { id: 'desc' }],
        take: 1,
        select: { state: true },
      },
    },
  })
  return listingStatus(listing, listing.reviews[0] ?? null)
}
