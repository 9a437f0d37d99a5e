import type { CollectionCard } from '../collections/types'
import type { Quality } from '../listings/rules/quality'
import type { CategoryView, ListingCard, ListingPage } from '../listings/types'
import type { RiskComparison } from '../permissions/types'
import type { Condition } from './rules/conditions'
import type { facetNames, SearchQuery } from './schema'

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
  collections: CollectionCard[]
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

export type FacetName = (typeof facetNames)[number]

/** A piece of a text; marked where it is what was looked for. */
export interface TextPart {
  text: string
  marked: boolean
}

/** Where a listing has what was looked for; `all` where nothing was, `some` where it has only some of the words. */
export type MatchPlace =
  | 'all'
  | 'name'
  | 'name_start'
  | 'name_words'
  | 'summary'
  | 'lead'
  | 'text'
  | 'some'

/** Why a listing stands where it stands: first the place of the words, then the points. */
export interface MatchReason {
  place: MatchPlace
  quality: Quality
}

/** A listing as a row of results shows it. */
export interface SearchRow extends ListingCard {
  nameParts: TextPart[]
  descriptionParts: TextPart[]
  /** Null in an order that does not depend on it. */
  reason: MatchReason | null
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
  /** The text as it was corrected; null where it was looked for as it is. */
  corrected: string | null
  /** What words of the text were understood to ask for, beside its subject. */
  conditions: Condition[]
  /** Whether any listing has all the words; else those that are shown have some of them. */
  hasEveryWord: boolean
  items: SearchRow[]
  nextCursor: string | null
  /** Exact up to 1,000; more is "1,000+". */
  total: number
  totalIsExact: boolean
  facets: Record<FacetName, FacetValue[]>
}

/** What an unfinished search may become. A publisher has no page: it is searched for. */
export interface Suggestion {
  kind: 'listing' | 'category' | 'publisher'
  /** Empty for a publisher. */
  slug: string
  name: string
}
