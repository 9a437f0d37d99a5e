import type { Locale } from '../../core/locales'
import { findPublished } from '../../listings/queries/find-published'
import type { ListingCard } from '../../listings/types'

/** Public listings that are not featured; see {@link findPublished}. */
export function findFeaturable(search: string, locale: Locale): Promise<ListingCard[]> {
  return findPublished(search, { featuredPosition: null }, locale)
}
