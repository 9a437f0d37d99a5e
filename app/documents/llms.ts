import type { Block, Piece } from '@/lib/adapters/markdown/write-markdown'
import { writeMarkdown } from '@/lib/adapters/markdown/write-markdown'
import type { CategoryCard } from '@/lib/catalogue/types'
import type { CollectionCard } from '@/lib/collections/types'
import type { Locale } from '@/lib/core/locales'
import { absolute, feedAddress } from './addresses'
import { helpPages } from './help-pages'
import { type Words, wordsIn } from './words-in'

/** What an operator gathers listings under. */
interface Gathered {
  categories: readonly CategoryCard[]
  collections: readonly CollectionCard[]
}

/** What this place is and where everything is, for programs that read before they act (llmstxt.org). */
export function llmsText({ categories, collections }: Gathered, locale: Locale): string {
  const t = wordsIn(locale)
  const part = (heading: string, lines: Piece[][]): Block[] =>
    lines.length === 0 ? [] : [{ heading, level: 2 }, { list: lines.map((line) => ({ line })) }]
  const gathered = ({ description, count }: CategoryCard | CollectionCard) =>
    `${description} ${t('catalogue.listings', { count })}.`
  return writeMarkdown([
    { heading: 'Souk', level: 1 },
    { quotedLine: t('documents.llms.summary') },
    { paragraph: [t('documents.llms.notes')] },
    ...part(t('documents.llms.catalogue'), placesOf(locale, t)),
    ...part(
      t('documents.llms.categories'),
      categories.map((one) => entry(one.name, `/${locale}/categories/${one.slug}`, gathered(one))),
    ),
    ...part(
      t('documents.llms.collections'),
      collections.map((one) =>
        entry(one.title, `/${locale}/collections/${one.slug}`, gathered(one)),
      ),
    ),
    ...part(t('documents.llms.api'), [
      entry(t('documents.llms.listings'), '/api/listings', t('documents.llms.listingsText')),
      entry(t('documents.llms.openapi'), '/api/openapi.json', t('documents.llms.openapiText')),
    ]),
    ...part(
      t('documents.llms.help'),
      helpPages(t).map(({ path, title, lead }) => entry(title, `/${locale}${path}`, lead)),
    ),
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
