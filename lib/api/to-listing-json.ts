import type { z } from 'zod'
import type { SearchView } from '../catalogue/types'
import type { Locale } from '../core/locales'
import { env } from '../env'
import type { ListingCard, ListingPage } from '../listings/types'
import { listingJson, searchJson } from './listing-schemas'

const absolute = (path: string) => `${env().SOUK_URL}${path}`

function withAddresses<T extends ListingCard>(card: T, locale: Locale) {
  return {
    ...card,
    url: absolute(`/${locale}/listings/${card.slug}`),
    apiUrl: absolute(`/api/listings/${card.slug}`),
    logo: { ...card.logo, url: absolute(card.logo.url) },
  }
}

/** A listing as the API tells it; fields that the schema does not name stay out. */
export function toListingJson(page: ListingPage, locale: Locale): z.output<typeof listingJson> {
  const screenshots = page.screenshots.map((shot) => ({ ...shot, url: absolute(shot.url) }))
  return listingJson.parse({ ...withAddresses(page, locale), screenshots })
}

/** A page of results as the API tells it. */
export function toSearchJson(view: SearchView, locale: Locale): z.output<typeof searchJson> {
  const items = view.items.map((card) => withAddresses(card, locale))
  return searchJson.parse({ ...view, items })
}
