import type { ListingCard } from '../listings/types'
import type { SearchQuery } from './schema'

export interface CategoryCard {
  slug: string
  name: string
  description: string
  count: number
}

export interface HomeView {
  featured: ListingCard[]
  newest: ListingCard[]
  categories: CategoryCard[]
}

export interface FacetValue {
  value: string
  /** Null for a name that the page translates itself. */
  label: string | null
  /** Exact up to 1,000; see {@link countIsExact}. */
  count: number
  countIsExact: boolean
  selected: boolean
}

export type FacetName = 'category' | 'kind' | 'price' | 'trial' | 'verified'

/** A piece of a text; marked where it is what was looked for. */
export interface TextPart {
  text: string
  marked: boolean
}

/** A listing as a row of results shows it. */
export interface SearchRow extends ListingCard {
  nameParts: TextPart[]
  descriptionParts: TextPart[]
}

/** A category's page: what the category is, and its listings. */
export interface CategoryPage {
  category: CategoryCard
  results: SearchView
}

/** One page of search results, with what the filters would still find. */
export interface SearchView {
  /** What was looked for, as it was understood. */
  query: SearchQuery
  items: SearchRow[]
  nextCursor: string | null
  /** Exact up to 1,000; more is "1,000+". */
  total: number
  totalIsExact: boolean
  facets: Record<FacetName, FacetValue[]>
}
