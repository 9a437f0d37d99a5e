import type { Locale } from '../../core/locales'
import { db } from '../../db/client'
import { MOST_ON_HOME } from '../schema'
import type { CollectionCard } from '../types'
import { toWords } from './to-words'

const isPublic = { listing: { state: 'published' } } as const

const isShown = { publishedAt: { not: null }, entries: { some: isPublic } } as const

/** The newest published collections that have a public listing, for the home page. */
export async function listCollections(locale: Locale): Promise<CollectionCard[]> {
  const rows = await db().collection.findMany({
    where: isShown,
    orderBy: [{ publishedAt: 'desc' }, { slug: 'asc' }],
    take: MOST_ON_HOME,
    include: { _count: { select: { entries: { where: isPublic } } } },
  })
  return rows.map((row) => ({
    slug: row.slug,
    ...toWords(row, locale),
    count: row._count.entries,
  }))
}

/** The addresses of all published collections that have a public listing, for the sitemap. */
export async function getCollectionSlugs(): Promise<string[]> {
  const rows = await db().collection.findMany({
    where: isShown,
    orderBy: { slug: 'asc' },
    select: { slug: true },
  })
  return rows.map(({ slug }) => slug)
}
