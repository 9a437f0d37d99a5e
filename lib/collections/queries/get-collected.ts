import type { Locale } from '../../core/locales'
import { db } from '../../db/client'
import { getListingCards } from '../../listings/queries/get-listing-cards'
import type { ListingCard } from '../../listings/types'

/** The public listings of a collection, published or not, in their order. */
export async function getCollected(slug: string, locale: Locale): Promise<ListingCard[]> {
  const entries = await db().collectionEntry.findMany({
    where: { collection: { slug } },
    orderBy: { position: 'asc' },
    select: { listingId: true },
  })
  return getListingCards(
    entries.map(({ listingId }) => listingId),
    locale,
  )
}
