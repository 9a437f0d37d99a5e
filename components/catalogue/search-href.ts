import { toggleFacet } from '@/lib/catalogue/rules'
import { type SearchQuery, writeSearch } from '@/lib/catalogue/schema'
import type { FacetName } from '@/lib/catalogue/types'

const withParams = (locale: string, params: URLSearchParams) =>
  params.size === 0 ? `/${locale}/search` : `/${locale}/search?${params}`

/** The address of a search, in the one spelling that stands for it. */
export function searchHref(locale: string, query: Partial<SearchQuery>): string {
  return withParams(locale, writeSearch(query))
}

/** The same search with one filter value more, or less where it is on, from the first page. */
export function toggledHref(
  locale: string,
  query: SearchQuery,
  facet: FacetName,
  value: string,
): string {
  return withParams(locale, toggleFacet(query, facet, value))
}
