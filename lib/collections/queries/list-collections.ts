import type { Locale } from '../../core/locales'
import { db } from '../../db/client'
import type { CollectionCard } from '../types'
import { toWords } from './to-words'

const isPublic = { listing: { state: 'published' } } as const

const isShown = { publishedAt: { not: null }, entries: { some: isPublic } } as const

/** The published collections that have a public listing, the newest first: all of them, or so many. */
export async function listCollections(locale: Locale, most?: number): Promise<CollectionCard[]> {
  const rows = await db().collection.findMany({
    where: isShown,
    orderBy: [{ publishedAt: 'desc' }, { slug: 'asc' }],
    ...(most === undefined ? {} : { take: most }),
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
