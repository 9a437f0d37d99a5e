import type { CategoryView, ListingCard, ListingPage } from '../listings/types'
import type { RiskComparison } from '../permissions/types'
import type { SearchQuery } from './schema'

export interface CategoryCard {
  slug: string
  name: string
  description: string
  count: number
}

/** A listing in few words, as one of several to choose from. */
type ListingChoice = Pick<ListingCard, 'slug' | 'name' | 'logo' | 'kind'>

/** How much a listing asks for among the others, with nothing of the viewer. */
export interface RiskView {
  /** The sum of the published weights of what it asks for. */
  score: number
  /** Null where there are too few to compare with. */
  comparison: RiskComparison | null
  /** The category it is compared in. */
  category: CategoryView
  /** Of the same category, asking for strictly less; three at most. */
  lighter: (ListingChoice & { score: number })[]
}

/** A listing beside others; `risk` is null for what cannot be weighed. */
export interface Compared {
  listing: ListingPage
  risk: RiskView | null
}

/** Up to four listings side by side. */
export interface ComparisonView {
  items: Compared[]
  /** Addresses that no published listing has. */
  missing: string[]
  /** Others of the first one's category, to add. */
  others: ListingChoice[]
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
