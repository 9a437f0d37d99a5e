import { parseSearch } from '@/lib/catalogue/schema'
import { demoCategories } from '@/prisma/demo/categories'
import { demoListings } from '@/prisma/demo/listings'
import { demoPublishers } from '@/prisma/demo/publishers'
import { type Judged, ndcg, readJudged } from '../judged'
import type { Document, Engine } from './engines/engine'

/** The demo catalogue in a language, as other engines index it. */
export function demoDocuments(locale: 'en' | 'fr'): Document[] {
  return demoListings.map((listing) => {
    const text = listing.text[locale]
    const categories = demoCategories.filter(({ slug }) => listing.categories.includes(slug))
    const publisher = demoPublishers.find(({ key }) => key === listing.publisher)?.displayName
    const names = categories.map(({ name }) => name[locale])
    const head = [listing.name, text.shortDescription, text.introduction, publisher, ...names]
    return {
      slug: listing.slug,
      name: listing.name,
      lead: [...head, ...listing.topicLanguages].join('\n'),
      body: text.description,
      category: categories.map(({ slug }) => slug),
      kind: listing.kind,
    }
  })
}

const mean = (values: readonly number[]) =>
  values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length)

const round = (value: number) => Math.round(value * 1000) / 1000

/** The mean nDCG@10 of another engine over the judged queries of its language. */
export async function relevanceOf(engine: Engine, locale: 'en' | 'fr'): Promise<number> {
  const judged = readJudged().filter((each) => each.locale === locale)
  const scores: number[] = []
  for (const { query, grades } of judged) {
    scores.push(ndcg(await engine.search({ q: query }), grades))
  }
  return round(mean(scores))
}

/** Ours, by language and kind of query: on the demo catalogue, which is in the database of this process. */
export async function* ourRelevance() {
  const { searchListings } = await import('@/lib/catalogue/queries/search-listings')
  const scored: (Judged & { score: number })[] = []
  for (const judged of readJudged()) {
    const query = parseSearch({ q: judged.query })
    const found = query.ok ? await searchListings(query.value, judged.locale) : query
    const slugs = found.ok ? found.value.items.map(({ slug }) => slug) : []
    scored.push({ ...judged, score: ndcg(slugs, judged.grades) })
  }
  const groups = Map.groupBy(scored, ({ locale, kind }) => `${locale} ${kind}`)
  const line = (queries: string, group: typeof scored) => ({
    bench: 'search',
    judged: queries,
    queries: group.length,
    ndcg_10: round(mean(group.map(({ score }) => score))),
  })
  for (const [queries, group] of groups) yield line(queries, group)
  for (const locale of ['en', 'fr'] as const) {
    yield line(
      `all ${locale}`,
      scored.filter((each) => each.locale === locale),
    )
  }
  yield line('all', scored)
}
