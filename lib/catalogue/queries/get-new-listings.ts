import { type Locale, localize } from '../../core/locales'
import { ok, type Result } from '../../core/result'
import { db } from '../../db/client'
import { listingContentSchema } from '../../listings/schema'
import type { ListingCard } from '../../listings/types'
import { emptyQuery } from '../schema'
import { searchListings } from './search-listings'

const most = 50

/** A listing as a feed tells of it. */
export interface NewListing extends ListingCard {
  id: string
  introduction: string
  /** When it was published first; never changes. */
  publishedAt: Date
  /** When what it says was last changed. */
  updatedAt: Date
}

/**
 * The 50 listings that were published last, of one category or of all, the newest first: what the
 * search finds in that order. Error: `unknown_filter` for a category that there is not.
 */
export async function getNewListings(
  locale: Locale,
  category: string | null,
): Promise<Result<NewListing[]>> {
  const query = { ...emptyQuery, sort: 'newest' as const, per_page: most }
  const found = await searchListings({ ...query, category: category ? [category] : [] }, locale)
  if (!found.ok) return found
  const rows = await db().listing.findMany({
    where: { slug: { in: found.value.items.map(({ slug }) => slug) }, state: 'published' },
    select: {
      id: true,
      slug: true,
      publishedAt: true,
      currentRevision: { select: { publishedAt: true, content: true } },
    },
  })
  const known = new Map(rows.map((row) => [row.slug, row]))
  return ok(
    found.value.items.flatMap((card) => {
      const row = known.get(card.slug)
      if (!row?.publishedAt || !row.currentRevision) return []
      const { content, publishedAt } = row.currentRevision
      const { introduction } = localize(listingContentSchema.parse(content).text, locale)
      const updatedAt = publishedAt ?? row.publishedAt
      return [{ ...card, id: row.id, introduction, publishedAt: row.publishedAt, updatedAt }]
    }),
  )
}
