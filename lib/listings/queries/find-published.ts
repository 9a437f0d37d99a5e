import type { Locale } from '../../core/locales'
import { db } from '../../db/client'
import type { Prisma } from '../../db/generated/client'
import type { ListingCard } from '../types'
import { getListingCards } from './get-listing-cards'

const mostFound = 8

/**
 * Up to eight published listings to choose from, the best known first; `search` looks in addresses,
 * names and publishers, `where` leaves out what cannot be chosen.
 */
export async function findPublished(
  search: string,
  where: Prisma.ListingWhereInput,
  locale: Locale,
): Promise<ListingCard[]> {
  const contains = { contains: search, mode: 'insensitive' } as const
  const rows = await db().listing.findMany({
    where: {
      ...where,
      state: 'published',
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
