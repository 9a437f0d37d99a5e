import type { NewListing } from '@/lib/catalogue/queries/get-new-listings'
import type { CategoryCard } from '@/lib/catalogue/types'
import type { Locale } from '@/lib/core/locales'
import { element, xmlDocument } from '@/lib/core/xml'
import { env } from '@/lib/env'
import { absolute, feedAddress, listingAddresses } from './addresses'
import { wordsIn } from './words-in'

/** What a feed is of: all that is new, or one category's. */
interface FeedOf {
  locale: Locale
  category: Pick<CategoryCard, 'slug' | 'name'> | null
}

const link = (rel: string, type: string, href: string, more: Record<string, string> = {}) =>
  element('link', '', { rel, type, href: absolute(href), ...more })

/** The name of a thing of ours for good (RFC 4151), whatever becomes of its address; `day` is one on which this host was ours. */
function tagOf(day: string, thing: string): string {
  const host = new URL(env().SOUK_URL).hostname.replaceAll(/[^a-z\d.-]/gi, '-')
  return `tag:${host},${day}:${thing}`
}

/** New listings as an Atom feed (RFC 4287), the newest first. */
export function feedXml(listings: readonly NewListing[], feed: FeedOf): string {
  const { locale, category } = feed
  const t = wordsIn(locale)
  const name = category?.name ?? ''
  const page = category ? `/${locale}/categories/${category.slug}` : `/${locale}`
  const updated = Math.max(0, ...listings.map((listing) => +listing.updatedAt))
  return xmlDocument(
    element(
      'feed',
      [
        element('id', tagOf('2026', `feed:${category?.slug ?? ''}:${locale}`)),
        element(
          'title',
          category ? t('documents.feed.category', { name }) : t('documents.feed.title'),
        ),
        element('subtitle', t('documents.feed.subtitle')),
        element('updated', new Date(updated).toISOString()),
        link('self', 'application/atom+xml', feedAddress(locale, category?.slug)),
        link('alternate', 'text/html', page),
        element('icon', absolute('/icon.svg')),
        ...listings.map((listing) => entryXml(listing, locale)),
      ],
      { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': locale },
    ),
  )
}

function entryXml(listing: NewListing, locale: Locale): string {
  const { id, name, slug, shortDescription, introduction, publisher, categories } = listing
  const addresses = listingAddresses(locale, slug)
  return element('entry', [
    element('id', tagOf(listing.publishedAt.toISOString().slice(0, 10), `listing:${id}`)),
    element('title', name),
    link('alternate', 'text/html', addresses.page),
    link('alternate', 'text/markdown', addresses.markdown),
    element('published', listing.publishedAt.toISOString()),
    element('updated', listing.updatedAt.toISOString()),
    element('author', [element('name', publisher.name)]),
    ...categories.map((category) =>
      element('category', '', {
        term: category.slug,
        scheme: absolute(`/${locale}/categories`),
        label: category.name,
      }),
    ),
    element('summary', shortDescription, { type: 'text' }),
    element('content', introduction, { type: 'text' }),
  ])
}
