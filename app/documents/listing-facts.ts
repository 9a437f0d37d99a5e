import type { Item } from '@/lib/adapters/markdown/write-markdown'
import type { Locale } from '@/lib/core/locales'
import type { ListingPage } from '@/lib/listings/types'
import { absolute, listingAddresses } from './addresses'
import { priceWords } from './price-words'
import type { Words } from './words-in'

/** A listing, and the language that it is told in. */
export interface Context {
  listing: ListingPage
  locale: Locale
  t: Words
}

/** What stands between a name and what is said of it. */
function colon(locale: Locale): string {
  return locale === 'fr' ? '\u00a0: ' : ': '
}

/** A field with what it says. */
export function factItem(locale: Locale, name: string, value: string): Item {
  return { line: [{ strong: name }, colon(locale), value] }
}

/** A field that leads somewhere. */
export function linkedItem(locale: Locale, name: string, href: string): Item {
  return { line: [{ strong: name }, colon(locale), { text: href, href }] }
}

/** What stands beside a listing, field by field. */
export function factItems({ listing, locale, t }: Context): Item[] {
  const { publisher, categories, languages, price, installs } = listing
  const { name, login, verifiedDomain: domain } = publisher
  const addresses = listingAddresses(locale, listing.slug)
  const categoryPage = (slug: string) => absolute(`/${locale}/categories/${slug}`)
  return [
    factItem(locale, t('documents.listing.kind'), t(`listings.kind.${listing.kind}.name`)),
    factItem(
      locale,
      t('documents.listing.publisher'),
      domain === null
        ? t('documents.listing.claims', { name, login })
        : t('documents.listing.owns', { name, login, domain }),
    ),
    factItem(locale, t('documents.listing.price'), priceWords(price, locale, t)),
    factItem(locale, t('documents.listing.installs'), String(installs)),
    {
      line: [
        { strong: t('documents.listing.categories') },
        colon(locale),
        ...categories.flatMap(({ slug, name }, index) => [
          ...(index === 0 ? [] : [', ']),
          { text: name, href: categoryPage(slug) },
        ]),
      ],
    },
    ...(languages.length > 0
      ? [factItem(locale, t('documents.listing.languages'), languages.join(', '))]
      : []),
    factItem(locale, t('documents.listing.published'), listing.publishedAt.slice(0, 10)),
    factItem(locale, t('documents.listing.updated'), listing.updatedAt.slice(0, 10)),
    linkedItem(locale, t('documents.listing.page'), absolute(addresses.page)),
    linkedItem(locale, t('documents.listing.setUp'), absolute(addresses.setup)),
    linkedItem(locale, t('documents.listing.json'), absolute(addresses.json)),
  ]
}
