import MiniSearch from 'minisearch'
import { z } from 'zod'
import { type MakeEngine, shown } from './engine'

const hitSchema = z.object({
  slug: z.string(),
  kind: z.string(),
  category: z.array(z.string()),
})

/** MiniSearch with prefixes and a fuzziness of a fifth; the filters are counted over all hits. */
export const makeMiniSearch: MakeEngine = async (documents) => {
  const index = new MiniSearch({
    idField: 'slug',
    fields: ['name', 'lead', 'body'],
    storeFields: ['slug', 'kind', 'category'],
    searchOptions: { boost: { name: 10, lead: 4 }, prefix: true, fuzzy: 0.2, combineWith: 'AND' },
  })
  for (const document of documents) index.add(document)
  return {
    name: 'MiniSearch',
    async search({ q, category, kind }) {
      const counts = new Map<string, number>()
      const hits = index.search(q).map((hit) => hitSchema.parse(hit))
      const kept = hits.filter(
        (hit) =>
          (category === undefined || hit.category.includes(category)) &&
          (kind === undefined || hit.kind === kind),
      )
      for (const hit of kept) {
        for (const value of [hit.kind, ...hit.category]) {
          counts.set(value, (counts.get(value) ?? 0) + 1)
        }
      }
      return kept.slice(0, shown).map(({ slug }) => slug)
    },
    close: () => index.removeAll(),
  }
}
