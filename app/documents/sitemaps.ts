import { languagesOf } from '@/app/alternates'
import { absolute } from '@/app/documents/addresses'
import { getCategories } from '@/lib/catalogue/queries/get-categories'
import { getSitemapListings, getSitemapParts } from '@/lib/catalogue/queries/get-sitemap'
import { getCollectionSlugs } from '@/lib/collections/queries/list-collections'
import { locales } from '@/lib/core/locales'
import { element, xmlDocument } from '@/lib/core/xml'
import { helpPaths } from './help-pages'

const sitemap = 'http://www.sitemaps.org/schemas/sitemap/0.9'
const xhtml = 'http://www.w3.org/1999/xhtml'

/** A page without its language, such as `/listings/hexlint`, and when it last changed if that is known. */
interface Place {
  path: string
  changedAt: Date | null
}

/** The sitemap that names the others (sitemaps.org): the pages that are always there, and the listings in parts. */
export async function sitemapIndex(): Promise<string> {
  const parts = await getSitemapParts()
  const entry = (name: string, changedAt: Date | null) =>
    element('sitemap', [
      element('loc', absolute(`/sitemaps/${name}.xml`)),
      ...(changedAt ? [element('lastmod', changedAt.toISOString())] : []),
    ])
  const entries = parts.map(({ part, changedAt }) => entry(`listings-${part}`, changedAt))
  return xmlDocument(
    element('sitemapindex', [entry('pages', null), ...entries], { xmlns: sitemap }),
  )
}

/** The addresses of one sitemap; null for one that there is not. */
export async function sitemapNamed(name: string): Promise<string | null> {
  if (name === 'pages.xml') return urlset(await staticPlaces())
  const [, part] = /^listings-([1-9]\d{0,5})\.xml$/.exec(name) ?? []
  const listings = part === undefined ? [] : await getSitemapListings(Number(part))
  const places = listings.map(({ slug, changedAt }) => ({ path: `/listings/${slug}`, changedAt }))
  return places.length === 0 ? null : urlset(places)
}

async function staticPlaces(): Promise<Place[]> {
  const [categories, collections] = await Promise.all([getCategories('en'), getCollectionSlugs()])
  const paths = [
    '',
    '/search',
    ...categories.map(({ slug }) => `/categories/${slug}`),
    ...collections.map((slug) => `/collections/${slug}`),
    ...helpPaths,
  ]
  return paths.map((path) => ({ path, changedAt: null }))
}

/** Each page once in each language, and each time with all its languages, as search engines ask for. */
function urlset(places: readonly Place[]): string {
  const urls = places.flatMap(({ path, changedAt }) => {
    const alternates = Object.entries(languagesOf(path)).map(([hreflang, href]) =>
      element('xhtml:link', '', { rel: 'alternate', hreflang, href: absolute(href) }),
    )
    const changed = changedAt ? [element('lastmod', changedAt.toISOString())] : []
    return locales.map((locale) =>
      element('url', [element('loc', absolute(`/${locale}${path}`)), ...changed, ...alternates]),
    )
  })
  return xmlDocument(element('urlset', urls, { xmlns: sitemap, 'xmlns:xhtml': xhtml }))
}
