import type { Locale } from '../../core/locales'
import { db } from '../../db/client'
import { getListingCards } from '../../listings/queries/get-listing-cards'
import type { ListingCard } from '../../listings/types'

const mostFound = 8

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

/** Public listings that are not in a collection, the best known first; `search` looks in addresses, names and publishers. */
export async function findCollectable(
  collection: string,
  search: string,
  locale: Locale,
): Promise<ListingCard[]> {
  const contains = { contains: search, mode: 'insensitive' } as const
  const rows = await db().listing.findMany({
    where: {
      state: 'published',
      collectionEntries: { none: { collection: { slug: collection } } },
      OR: [
        { slug: contains },
        { currentRevision: { name: contains } },
        { publisher: { name: contains } },
      ],
    },
    orderBy: [{ search: { popularity: 'desc' } }, { slug: 'asc' }],
    take: mostFound,
    select: { id: true },
  })
  return getListingCards(
    rows.map(({ id }) => id),
    locale,
  )
}
