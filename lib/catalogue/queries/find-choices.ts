import type { Locale } from '../../core/locales'
import { parseSearch } from '../schema'
import type { SearchRow } from '../types'
import { searchListings } from './search-listings'

const mostChoices = 8

/** Up to eight public listings to choose from, as the public search finds and orders them; those already taken are left out. */
export async function findChoices(
  search: string,
  taken: readonly string[],
  locale: Locale,
): Promise<SearchRow[]> {
  const query = parseSearch({ q: search, per_page: String(mostChoices + taken.length) })
  const view = query.ok ? await searchListings(query.value, locale) : query
  if (!view.ok) throw new Error(`Nothing to choose from: ${view.error.code}`)
  return view.value.items.filter(({ slug }) => !taken.includes(slug)).slice(0, mostChoices)
}
