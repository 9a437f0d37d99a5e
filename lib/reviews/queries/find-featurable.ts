import type { Locale } from '../../core/locales'
import { db } from '../../db/client'
import { getListingCards } from '../../listings/queries/get-listing-cards'
import type { ListingCard } from '../../listings/types'

const mostFound = 8

/** Public listings that are not featured, the best known first; `search` looks in addresses, names and publishers. */
export async function findFeaturable(search: string, locale: Locale): Promise<ListingCard[]> {
  const contains = { contains: search, mode: 'insensitive' } as const
  const rows = await db().listing.findMany({
    where: {
      state: 'published',
      featuredPosition: null,
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
