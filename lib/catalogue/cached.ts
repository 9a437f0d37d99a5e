import { randomUUID } from 'node:crypto'
import { cacheLife, cacheTag } from 'next/cache'
import { notFound } from 'next/navigation'
import { getCollection, isCollection } from '../collections/queries/get-collection'
import type { CollectionPage } from '../collections/types'
import { cacheTags } from '../core/cache-tags'
import type { Locale } from '../core/locales'
import { getListingPage, isListed } from '../listings/queries'
import type { ListingCard, ListingPage } from '../listings/types'
import { isCategory } from './queries/get-categories'
import { getCategoryPage } from './queries/get-category-page'
import { getHome } from './queries/get-home'
import { getRisk } from './queries/get-risk'
import { getSimilar } from './queries/get-similar'
import type { CategoryPage, ComparisonView, HomeView, RiskView } from './types'

/** Entries live until a tag is dropped; the hour only bounds what a lost notification could cost. */
const untilChanged = { stale: 300, revalidate: 3600, expire: 86_400 }

declare global {
  var soukCacheWord: string | undefined
}

/**
 * Next.js makes an endpoint of every cached function, which any browser may call by its id with
 * arguments of its choice. This word, which never leaves the process, is what such a call lacks: it
 * ends as a 404, and nothing is kept of it.
 */
globalThis.soukCacheWord ??= randomUUID()
const word = globalThis.soukCacheWord

function onlyFromHere(given: string): void {
  if (given !== word) notFound()
}

/** The home page's content, cached until a listing or a category changes. */
export function cachedHome(locale: Locale): Promise<HomeView> {
  return home(word, locale)
}

async function home(given: string, locale: Locale): Promise<HomeView> {
  'use cache'
  onlyFromHere(given)
  cacheTag(cacheTags.catalogue(), cacheTags.categories())
  cacheLife(untilChanged)
  return getHome(locale)
}

/** A category's page, cached until one of its listings changes; null, and nothing cached, when there is no such category. */
export async function cachedCategoryPage(
  slug: string,
  locale: Locale,
): Promise<CategoryPage | null> {
  return (await isCategory(slug)) ? categoryPage(word, slug, locale) : null
}

async function categoryPage(
  given: string,
  slug: string,
  locale: Locale,
): Promise<CategoryPage | null> {
  'use cache'
  onlyFromHere(given)
  cacheTag(cacheTags.category(slug), cacheTags.catalogue(), cacheTags.categories())
  cacheLife(untilChanged)
  return getCategoryPage(slug, locale)
}

/** A collection's page, cached until it or one of its listings changes; null, and nothing cached, when there is no such collection. */
export async function cachedCollection(
  slug: string,
  locale: Locale,
): Promise<CollectionPage | null> {
  return (await isCollection(slug)) ? collection(word, slug, locale) : null
}

async function collection(
  given: string,
  slug: string,
  locale: Locale,
): Promise<CollectionPage | null> {
  'use cache'
  onlyFromHere(given)
  cacheTag(cacheTags.catalogue())
  cacheLife(untilChanged)
  return getCollection(slug, locale)
}

/** A listing's page, cached until the listing changes; null, and nothing cached, when there is no such listing: guessing addresses cannot fill the cache. */
export async function cachedListingPage(slug: string, locale: Locale): Promise<ListingPage | null> {
  return (await isListed(slug)) ? listingPage(word, slug, locale) : null
}

async function listingPage(
  given: string,
  slug: string,
  locale: Locale,
): Promise<ListingPage | null> {
  'use cache'
  onlyFromHere(given)
  cacheTag(cacheTags.listing(slug))
  cacheLife(untilChanged)
  return getListingPage(slug, locale)
}

/** How much a listing asks for among the others, cached until any listing asks for something else; null for one that cannot be weighed. */
export async function cachedRisk(slug: string, locale: Locale): Promise<RiskView | null> {
  return (await isListed(slug)) ? risk(word, slug, locale) : null
}

async function risk(given: string, slug: string, locale: Locale): Promise<RiskView | null> {
  'use cache'
  onlyFromHere(given)
  cacheTag(cacheTags.risk(), cacheTags.listing(slug))
  cacheLife(untilChanged)
  return getRisk(slug, locale)
}

/** Listings that are like one, cached until it or one of them changes, at most an hour; none, and nothing cached, where there is no such listing. */
export async function cachedSimilar(slug: string, locale: Locale): Promise<ListingCard[]> {
  return (await isListed(slug)) ? similar(word, slug, locale) : []
}

async function similar(given: string, slug: string, locale: Locale): Promise<ListingCard[]> {
  'use cache'
  onlyFromHere(given)
  const found = await getSimilar(slug, locale)
  cacheTag(cacheTags.listing(slug), ...found.map((one) => cacheTags.listing(one.slug)))
  cacheLife(untilChanged)
  return found
}

/** Listings side by side, each from what is cached of it, and those of the first one's category that could stand beside it. */
export async function cachedComparison(
  slugs: readonly string[],
  locale: Locale,
): Promise<ComparisonView> {
  const found = await Promise.all(
    slugs.map(async (slug) => {
      const listing = await cachedListingPage(slug, locale)
      return { slug, listing, risk: listing && (await cachedRisk(slug, locale)) }
    }),
  )
  const items = found.flatMap(({ listing, risk }) => (listing ? [{ listing, risk }] : []))
  const category = items[0]?.listing.categories[0]?.slug
  const page = category === undefined ? null : await cachedCategoryPage(category, locale)
  return {
    items,
    missing: found.flatMap(({ slug, listing }) => (listing ? [] : [slug])),
    others: (page?.results.items ?? [])
      .filter(({ slug }) => !slugs.includes(slug))
      .map(({ slug, name, logo, kind }) => ({ slug, name, logo, kind })),
  }
}

/** What those of the listings are called that are published, in the order given. */
export async function cachedNames(
  slugs: readonly string[],
  locale: Locale,
): Promise<Pick<ListingCard, 'slug' | 'name'>[]> {
  const found = await Promise.all(slugs.map((slug) => cachedListingPage(slug, locale)))
  return found.flatMap((listing) => (listing ? [{ slug: listing.slug, name: listing.name }] : []))
}
