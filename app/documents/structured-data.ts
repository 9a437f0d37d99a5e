import type { CategoryPage } from '@/lib/catalogue/types'
import type { Locale } from '@/lib/core/locales'
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

/** A category with the listings that its page shows. */
export function categoryData({ category, results }: CategoryPage, locale: Locale) {
  const t = wordsIn(locale)
  const { name, description, slug, count } = category
  const page = `/${locale}/categories/${slug}`
  const collection: CollectionPage = {
    '@type': 'CollectionPage',
    '@id': absolute(page),
    name: t('catalogue.category.title', { name }),
    url: absolute(page),
    description,
    inLanguage: locale,
    mainEntity: {
      '@type': 'ItemList',
      numberOfItems: count,
      itemListElement: results.items.map((listing, index) => ({
        '@type': 'ListItem',
        position: index + 1,
        name: listing.name,
        url: absolute(`/${locale}/listings/${listing.slug}`),
      })),
    },
  }
  const trail = [[t('layout.homePage'), `/${locale}`] as const, [name, page] as const]
  return graphOf<Thing>(collection, breadcrumbs(trail))
}
