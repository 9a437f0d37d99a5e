import type { Piece } from '@/lib/adapters/markdown/write-markdown'
import { writeMarkdown } from '@/lib/adapters/markdown/write-markdown'
import type { CategoryCard } from '@/lib/catalogue/types'
import type { Locale } from '@/lib/core/locales'
import { absolute, feedAddress } from './addresses'
import { helpPages } from './help-pages'
import { type Words, wordsIn } from './words-in'

/** What this place is and where everything is, for programs that read before they act (llmstxt.org). */
export function llmsText(categories: readonly CategoryCard[], locale: Locale): string {
  const t = wordsIn(locale)
  const list = (lines: Piece[][]) => ({ list: lines.map((line) => ({ line })) })
  return writeMarkdown([
    { heading: 'Souk', level: 1 },
    { quotedLine: t('documents.llms.summary') },
    { paragraph: [t('documents.llms.notes')] },
    { heading: t('documents.llms.catalogue'), level: 2 },
    list(placesOf(locale, t)),
    { heading: t('documents.llms.categories'), level: 2 },
    list(categories.map((category) => categoryLine(category, locale, t))),
    { heading: t('documents.llms.api'), level: 2 },
    list([
      entry(t('documents.llms.listings'), '/api/listings', t('documents.llms.listingsText')),
      entry(t('documents.llms.openapi'), '/api/openapi.json', t('documents.llms.openapiText')),
    ]),
    { heading: t('documents.llms.help'), level: 2 },
    list(helpPages(t).map(({ path, title, lead }) => entry(title, `/${locale}${path}`, lead))),
  ])
}

function entry(text: string, path: string, about?: string): Piece[] {
  return [{ text, href: absolute(path) }, ...(about ? [`: ${about}`] : [])]
}

function placesOf(locale: Locale, t: Words): Piece[][] {
  const other = locale === 'en' ? '/fr/llms.txt' : '/llms.txt'
  return [
    entry(t('documents.llms.search'), `/${locale}/search`, t('documents.llms.searchText')),
    entry(t('documents.llms.feed'), feedAddress(locale), t('documents.llms.feedText')),
    entry(t('documents.llms.sitemap'), '/sitemap.xml', t('documents.llms.sitemapText')),
    entry(t('documents.llms.other'), other),
  ]
}

function categoryLine(category: CategoryCard, locale: Locale, t: Words): Piece[] {
  const { slug, name, description, count } = category
  const about = `${description} ${t('catalogue.listings', { count })}.`
  return entry(name, `/${locale}/categories/${slug}`, about)
}
