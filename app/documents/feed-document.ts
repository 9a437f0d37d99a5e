import type { PublicDocument } from '@/lib/api/document-route'
import { getCategories } from '@/lib/catalogue/queries/get-categories'
import { getNewListings } from '@/lib/catalogue/queries/get-new-listings'
import { cacheTags } from '@/lib/core/cache-tags'
import { domainError } from '@/lib/core/errors'
import type { Locale } from '@/lib/core/locales'
import { err, ok, type Result } from '@/lib/core/result'
import { tagStamp } from '@/lib/db/tag-stamp'
import { feedXml } from './feed'

/** What is new, in all categories or in the one with this address. Error: `not_found`. */
export async function feedDocument(
  language: Locale,
  slug: string | null,
): Promise<Result<PublicDocument>> {
  const { changedAt } = await tagStamp([cacheTags.catalogue(), cacheTags.categories()])
  const category = slug === null ? null : await findCategory(slug, language)
  if (category === undefined) return err(domainError('not_found', { field: 'slug' }))
  const listings = await getNewListings(language, slug)
  if (!listings.ok) return listings
  const body = feedXml(listings.value, { locale: language, category })
  return ok({ contentType: 'application/atom+xml; charset=utf-8', body, language, changedAt })
}

async function findCategory(slug: string, language: Locale) {
  return (await getCategories(language)).find((category) => category.slug === slug)
}
