import type { Locale } from '../../core/locales'
import { emptyQuery } from '../schema'
import type { CategoryPage } from '../types'
import { getCategories } from './get-categories'
import { searchListings } from './search-listings'

/** A category with the first page of its listings, most installed first; null when there is none of that address. */
export async function getCategoryPage(slug: string, locale: Locale): Promise<CategoryPage | null> {
  const category = (await getCategories(locale)).find((each) => each.slug === slug)
  if (category === undefined) return null
  const results = await searchListings({ ...emptyQuery, category: [slug], per_page: 50 }, locale)
  return results.ok ? { category, results: results.value } : null
}
