import type { Locale } from '../../core/locales'
import { db } from '../../db/client'
import { toListingCard } from '../rules'
import type { Quality } from '../rules/quality'
import type { ListingCard } from '../types'
import { type CardRows, readCardRows } from './read-card-rows'

const published = { state: 'published', currentRevisionId: { not: null } } as const

/** A listing's card with its points; null for one that cannot be searched for. */
interface RankedCard {
  id: string
  card: ListingCard
  quality: Quality | null
}

/** Cards made of what was read, in the order of the ids, each with the points that order listings that match equally well; those that were not read are left out. */
export function toRankedCards(
  ids: readonly string[],
  rows: CardRows,
  locale: Locale,
): RankedCard[] {
  const rowOf = new Map(rows.map(({ id, row }) => [id, row]))
  return ids.flatMap((id) => {
    const row = rowOf.get(id)
    const card = row && toListingCard(row, locale)
    return card ? { id, card, quality: row.search?.quality ?? null } : []
  })
}

/** Cards of published listings, in the order of the ids; those that are no longer published are left out. */
export async function getListingCards(
  ids: readonly string[],
  locale: Locale,
): Promise<ListingCard[]> {
  return toRankedCards(ids, await readCardRows(ids), locale).map(({ card }) => card)
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
