import type { Locale } from '../../core/locales'
import { db } from '../../db/client'
import { toListingCard } from '../rules'
import type { ListingCard } from '../types'
import { readCardRows } from './read-card-rows'

const published = { state: 'published', currentRevisionId: { not: null } } as const

/** Cards of published listings, in the order of the ids; those that are no longer published are left out. */
export async function getListingCards(
  ids: readonly string[],
  locale: Locale,
): Promise<ListingCard[]> {
  const rows = await readCardRows(ids)
  return ids.flatMap((id) => {
    const row = rows.get(id)
    return (row && toListingCard(row, locale)) ?? []
  })
}

/** The listings that the operator features, in the operator's order. */
export async function getFeaturedCards(locale: Locale): Promise<ListingCard[]> {
  const rows = await db().listing.findMany({
    where: { featuredPosition: { not: null }, ...published },
    orderBy: { featuredPosition: 'asc' },
    select: { id: true },
    take: 6,
  })
  return getListingCards(
    rows.map(({ id }) => id),
    locale,
  )
}

/** The newest published listings. */
export async function getNewestCards(locale: Locale, take: number): Promise<ListingCard[]> {
  const rows = await db().listing.findMany({
    where: published,
    orderBy: [{ publishedAt: 'desc' }, { id: 'asc' }],
    select: { id: true },
    take,
  })
  return getListingCards(
    rows.map(({ id }) => id),
    locale,
  )
}
