import type { Locale } from '../../core/locales'
import { ok, type Result } from '../../core/result'
import { toRankedCards } from '../../listings/queries/get-listing-cards'
import { bounded, markMatches } from '../rules'
import { placeOf } from '../rules/match-place'
import type { SearchQuery } from '../schema'
import type { SearchView } from '../types'
import { findListings } from './find-listings'
import { labelFacets } from './read-facets'

/**
 * One page of what is looked for, with what the filters would still find (design §8). Where the
 * words are comes first: exact name, beginning of the name, words of the name, one-line description
 * or category, head of the page, description; then the points of the listing. Errors:
 * `unknown_filter` for a category or a language that no listing has, `invalid_cursor` for a cursor
 * of another query.
 */
export async function searchListings(
  query: SearchQuery,
  locale: Locale,
): Promise<Result<SearchView>> {
  const found = await findListings(query, locale)
  if (!found.ok) return found
  const { understood, sizes, relaxed, hasText, page, counts, known, cards } = found.value
  const tierOf = new Map(page.items.map(({ id, tier }) => [id, tier]))
  const ranked = toRankedCards([...tierOf.keys()], cards, locale)
  const total = bounded(sizes.all)
  return ok({
    query,
    corrected: understood.corrected,
    conditions: understood.conditions,
    hasEveryWord: !relaxed || sizes.text > 0,
    items: ranked.map(({ id, card, quality }) => ({
      ...card,
      nameParts: markMatches(card.name, understood.telling),
      descriptionParts: markMatches(card.shortDescription, understood.telling),
      reason:
        query.sort === 'relevance' && quality
          ? { place: placeOf(tierOf.get(id) ?? 0, hasText), quality }
          : null,
    })),
    nextCursor: page.nextCursor,
    total: total.count,
    totalIsExact: total.isExact,
    facets: labelFacets(query, counts, known),
  })
}
