import type { ListingCard } from '../listings/types'

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
  count: number
  selected: boolean
}

export type FacetName = 'category' | 'kind' | 'price' | 'trial' | 'verified'

/** One page of search results, with what the filters would still find. */
export interface SearchView {
  items: ListingCard[]
  nextCursor: string | null
  /** Exact up to 1,000; more is "1,000+". */
  total: number
  totalIsExact: boolean
  facets: Record<FacetName, FacetValue[]>
}
