import { cacheLife, cacheTag } from 'next/cache'
import { cacheTags } from '../core/cache-tags'
import type { Locale } from '../core/locales'
import { getListingPage, isListed } from '../listings/queries'
import type { ListingPage } from '../listings/types'
import { isCategory } from './queries/get-categories'
import { getCategoryPage } from './queries/get-category-page'
import { getHome } from './queries/get-home'
import type { CategoryPage, HomeView } from './types'

/** Entries live until a tag is dropped; the hour only bounds what a lost notification could cost. */
const untilChanged = { stale: 300, revalidate: 3600, expire: 86_400 }

/** The home page's content, cached until a listing or a category changes. */
export async function cachedHome(locale: Locale): Promise<HomeView> {
  'use cache'
  cacheTag(cacheTags.catalogue(), cacheTags.categories())
  cacheLife(untilChanged)
  return getHome(locale)
}

/** A category's page, cached until one of its listings changes; null, and nothing cached, when there is no such category. */
export async function cachedCategoryPage(
  slug: string,
  locale: Locale,
): Promise<CategoryPage | null> {
  return (await isCategory(slug)) ? categoryPage(slug, locale) : null
}

async function categoryPage(slug: string, locale: Locale): Promise<CategoryPage | null> {
  'use cache'
  cacheTag(cacheTags.category(slug), cacheTags.catalogue(), cacheTags.categories())
  cacheLife(untilChanged)
  return getCategoryPage(slug, locale)
}

/** A listing's page, cached until the listing changes; null, and nothing cached, when there is no such listing: guessing addresses cannot fill the cache. */
export async function cachedListingPage(slug: string, locale: Locale): Promise<ListingPage | null> {
  return (await isListed(slug)) ? listingPage(slug, locale) : null
}

async function listingPage(slug: string, locale: Locale): Promise<ListingPage | null> {
  'use cache'
  cacheTag(cacheTags.listing(slug))
  cacheLife(untilChanged)
  return getListingPage(slug, locale)
}
