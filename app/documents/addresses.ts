import type { Locale } from '@/lib/core/locales'
import { env } from '@/lib/env'

/** An address of this instance as it works from anywhere; `path` begins with a slash. */
export function absolute(path: string): string {
  return `${env().SOUK_URL}${path}`
}

/** A listing as a page, and beside it in the formats that programs read. */
export function listingAddresses(locale: Locale, slug: string) {
  const page = `/${locale}/listings/${slug}`
  return { page, markdown: `${page}.md`, json: `/api/listings/${slug}`, setup: `${page}/setup` }
}

/** What is new, in all categories or in one. */
export function feedAddress(locale: Locale, category: string | null = null): string {
  return category === null ? `/${locale}/feed.atom` : `/${locale}/categories/${category}/feed.atom`
}
