import { domainError } from '../../core/errors'
import type { Locale } from '../../core/locales'
import { err, ok, type Result } from '../../core/result'
import { getListingCards } from '../../listings/queries'
import { bounded, markMatches } from '../rules'
import { answers, kinds, prices, type SearchQuery } from '../schema'
import type { CategoryCard, FacetName, FacetValue, SearchView } from '../types'
import { countFacets, type FacetCounts } from './count-facets'
import { findPage } from './find-page'
import { getCategories } from './get-categories'
import { matchFacets, matchText } from './match-listings'

/**
 * One page of what is looked for, with what the filters would still find (design §8). Tiers come
 * first: exact name, beginning of the name, word of the name, introduction, description; inside a
 * tier, the installations that GitHub confirmed. Errors: `unknown_filter` for a category that is
 * not there, `invalid_cursor` for a cursor of another query.
 */
export async function searchListings(
  query: SearchQuery,
  locale: Locale,
): Promise<Result<SearchView>> {
  const categories = await getCategories(locale)
  const known = new Set(categories.map(({ slug }) => slug))
  if (query.category.some((slug) => !known.has(slug))) {
    return err(domainError('unknown_filter', { field: 'category' }))
  }
  const text = matchText(query.q, locale)
  const conditions = matchFacets(query)
  const [page, facets] = await Promise.all([
    findPage(query, text, Object.values(conditions)),
    countFacets(text, conditions),
  ])
  if (!page.ok) return page
  const cards = await getListingCards(page.value.items, locale)
  const total = bounded(facets.total)
  return ok({
    query,
    items: cards.map((card) => ({
      ...card,
      nameParts: markMatches(card.name, query.q),
      descriptionParts: markMatches(card.shortDescription, query.q),
    })),
    nextCursor: page.value.nextCursor,
    total: total.count,
    totalIsExact: total.isExact,
    facets: labelFacets(query, facets, categories),
  })
}

function labelFacets(
  query: SearchQuery,
  { counts }: FacetCounts,
  categories: CategoryCard[],
): Record<FacetName, FacetValue[]> {
  const values = (facet: FacetName, list: { slug: string; name: string | null }[]) =>
    list.map(({ slug, name }): FacetValue => {
      const { count, isExact } = bounded(counts[facet].get(slug) ?? 0)
      const selected = query[facet].some((chosen) => chosen === slug)
      return { value: slug, label: name, count, countIsExact: isExact, selected }
    })
  const fixed = (facet: FacetName, list: readonly string[]) =>
    values(
      facet,
      list.map((slug) => ({ slug, name: null })),
    )
  return {
    category: values('category', categories),
    kind: fixed('kind', kinds),
    price: fixed('price', prices),
    trial: fixed('trial', answers),
    verified: fixed('verified', answers),
  }
}
