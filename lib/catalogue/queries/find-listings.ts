import type { z } from 'zod'
import { domainError } from '../../core/errors'
import type { Locale } from '../../core/locales'
import { decodeCursor, encodeCursor, type Page } from '../../core/pagination'
import { err, ok, type Result } from '../../core/result'
import { ANY_LISTING, facetToken } from '../../listings/rules/facets'
import { cursorList } from '../rules'
import { pageEndOf, pageEndSchemas } from '../rules/page-end'
import { searchCall } from '../rules/search-call'
import { facetNames, type SearchQuery } from '../schema'
import type { FacetName } from '../types'
import { type KnownFacets, knownFacets } from './read-facets'
import { runSearch, type SearchAnswer } from './run-search'
import { type UnderstoodQuery, understandQuery } from './understand-query'

type Found = SearchAnswer['items'][number]

/** What a search finds, before anything of it is shown. */
export interface FoundListings extends Omit<SearchAnswer, 'items'> {
  understood: UnderstoodQuery
  page: Page<Found>
  /** Whether there was a text to look for. */
  hasText: boolean
  known: KnownFacets
}

/**
 * The ids of one page and the counts of all filters. Errors: `unknown_filter` for a category or a
 * language that no listing has, `invalid_cursor` for a cursor of another query.
 */
export async function findListings(
  query: SearchQuery,
  locale: Locale,
): Promise<Result<FoundListings>> {
  const list = cursorList(query)
  const end: z.ZodType<(string | number)[]> = pageEndSchemas[query.sort]
  const after = query.cursor === null ? null : decodeCursor(list, query.cursor, end)
  if (query.cursor !== null && after === null) {
    return err(domainError('invalid_cursor', { field: 'cursor' }))
  }
  const chosen = facetNames.flatMap((name) => query[name].map((value) => facetToken(name, value)))
  const understood = await understandQuery(query.q, {
    locale,
    exact: query.exact === 'yes',
    tokens: [ANY_LISTING, ...chosen],
  })
  const known = knownFacets(withChosen(understood, query), locale)
  const stranger = findStranger(query, known)
  if (stranger !== null) return err(domainError('unknown_filter', { field: stranger }))
  const call = searchCall(query, understood, known.tokens)
  const { items, ...answer } = await runSearch(call, after, locale)
  const last = items.length > query.per_page ? items[query.per_page - 1] : undefined
  return ok({
    ...answer,
    understood,
    page: {
      items: items.slice(0, query.per_page),
      nextCursor: last === undefined ? null : encodeCursor(list, pageEndOf(last)),
    },
    hasText: call.tiers.length > 0,
    known,
  })
}

/** Only so many languages are offered; what was chosen counts where any listing has it. */
function withChosen({ facetValues, counts }: UnderstoodQuery, { language }: SearchQuery) {
  const had = language.filter((value) => counts.get(facetToken('language', value))?.listings)
  return { ...facetValues, languages: [...new Set([...facetValues.languages, ...had])] }
}

/** A filter in which a value was chosen that no listing and no category has. */
function findStranger(query: SearchQuery, known: KnownFacets): FacetName | null {
  const isThere = new Set(known.tokens)
  const has = (name: FacetName) =>
    query[name].every((value) => isThere.has(facetToken(name, value)))
  return (['category', 'language'] as const).find((name) => !has(name)) ?? null
}
