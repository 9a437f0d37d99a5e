import type { Locale } from '../../core/locales'
import { db } from '../../db/client'
import { getListingCards } from '../../listings/queries/get-listing-cards'
import { slugSchema } from '../../listings/schema'
import type { CollectionPage } from '../types'
import { toWords } from './to-words'

/** Whether a published collection has this address; one index look-up, for use before anything is cached under it. */
export async function isCollection(slug: string): Promise<boolean> {
  if (!slugSchema.safeParse(slug).success) return false
  return (await db().collection.count({ where: { slug, publishedAt: { not: null } } })) > 0
}

/** A published collection with its public listings in their order; null when there is none. */
export async function getCollection(slug: string, locale: Locale): Promise<CollectionPage | null> {
  const row = await db().collection.findFirst({
    where: { slug, publishedAt: { not: null } },
    include: { entries: { orderBy: { position: 'asc' }, select: { listingId: true } } },
  })
  if (row === null) return null
  const ids = row.entries.map(({ listingId }) => listingId)
  return { slug, ...toWords(row, locale), listings: await getListingCards(ids, locale) }
}
