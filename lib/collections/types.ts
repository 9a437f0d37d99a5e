import type { ListingCard } from '../listings/types'

/** A public collection as the home page shows it. */
export interface CollectionCard {
  slug: string
  title: string
  description: string
  /** Of its listings that are public. */
  count: number
}

/** A public collection's page. */
export interface CollectionPage extends Omit<CollectionCard, 'count'> {
  listings: ListingCard[]
}

/** A collection as the operator edits it, in both languages. */
export interface CollectionAdmin {
  slug: string
  title: { en: string; fr: string }
  description: { en: string; fr: string }
  isPublished: boolean
  /** Of its listings that are public. */
  count: number
}
