import type { CategoryPage } from '@/lib/catalogue/types'
import type { CollectionPage as OperatorsCollection } from '@/lib/collections/types'
import type { Locale } from '@/lib/core/locales'
import type { ListingCard } from '@/lib/listings/types'
import { absolute } from './addresses'
import { wordsIn } from './words-in'

/** A thing as schema.org describes it. */
export interface Thing<Type extends string = string> {
  '@type': Type
  '@id'?: string
  name?: string
  url?: string
}

interface ListItem extends Thing<'ListItem'> {
  position: number
  /** Left out of the last one of a trail: that is the page itself. */
  item?: string
}

interface BreadcrumbList extends Thing<'BreadcrumbList'> {
  itemListElement: ListItem[]
}

interface WebSite extends Thing<'WebSite'> {
  description: string
  inLanguage: Locale
  potentialAction: Thing<'SearchAction'> & {
    target: Thing<'EntryPoint'> & { urlTemplate: string }
    'query-input': string
  }
}

interface CollectionPage extends Thing<'CollectionPage'> {
  description: string
  inLanguage: Locale
  mainEntity: Thing<'ItemList'> & { numberOfItems: number; itemListElement: ListItem[] }
}

/** One or more things, with what their names mean. */
export interface Graph<T extends Thing = Thing> {
  '@context': 'https://schema.org'
  '@graph': T[]
}

/** Things for one page. */
export function graphOf<T extends Thing>(...things: T[]): Graph<T> {
  return { '@context': 'https://schema.org', '@graph': things }
}

/** The way to a page: names with the paths that they lead to; the page itself is the last. */
export function breadcrumbs(trail: readonly (readonly [name: string, path: string])[]) {
  const last = trail.length - 1
  return {
    '@type': 'BreadcrumbList',
    itemListElement: trail.map(([name, path], index) => ({
      '@type': 'ListItem' as const,
      position: index + 1,
      name,
      ...(index === last ? {} : { item: absolute(path) }),
    })),
  } satisfies BreadcrumbList
}

/** The marketplace, and how it is searched. */
export function siteData(locale: Locale): Graph<WebSite> {
  const t = wordsIn(locale)
  return graphOf({
    '@type': 'WebSite',
    '@id': `${absolute('/')}#site`,
    name: 'Souk',
    url: absolute(`/${locale}`),
    description: t('catalogue.home.lead'),
    inLanguage: locale,
    potentialAction: {
      '@type': 'SearchAction',
      target: {
        '@type': 'EntryPoint',
        urlTemplate: absolute(`/${locale}/search?q={search_term_string}`),
      },
      'query-input': 'required name=search_term_string',
    },
  })
}

/** What the page of several listings says of itself. */
interface Listed {
  /** What follows the language in its address. */
  path: string
  title: string
  description: string
  /** How many there are; the page may show fewer. */
  count: number
  listings: readonly Pick<ListingCard, 'slug' | 'name'>[]
}

function collectionOf({ path, title, description, count, listings }: Listed, locale: Locale) {
  const address = absolute(`/${locale}${path}`)
  return {
    '@type': 'CollectionPage',
    '@id': address,
    name: title,
    url: address,
    description,
    inLanguage: locale,
    mainEntity: {
      '@type': 'ItemList',
      numberOfItems: count,
      itemListElement: listings.map(({ slug, name }, index) => ({
        '@type': 'ListItem',
        position: index + 1,
        name,
        url: absolute(`/${locale}/listings/${slug}`),
      })),
    },
  } satisfies CollectionPage
}

/** The way from the home page to a page of several listings. */
function wayTo(name: string, path: string, locale: Locale) {
  const home = wordsIn(locale)('layout.homePage')
  return breadcrumbs([
    [home, `/${locale}`],
    [name, `/${locale}${path}`],
  ])
}

/** A category with the listings that its page shows. */
export function categoryData({ category, results }: CategoryPage, locale: Locale): Graph {
  const { name, description, slug, count } = category
  const path = `/categories/${slug}`
  const title = wordsIn(locale)('catalogue.category.title', { name })
  const listed = { path, title, description, count, listings: results.items }
  return graphOf<Thing>(collectionOf(listed, locale), wayTo(name, path, locale))
}

/** A collection of the operator, with all its listings. */
export function collectionData(collection: OperatorsCollection, locale: Locale): Graph {
  const { slug, title, description, listings } = collection
  const path = `/collections/${slug}`
  const listed = { path, title, description, count: listings.length, listings }
  return graphOf<Thing>(collectionOf(listed, locale), wayTo(title, path, locale))
}
