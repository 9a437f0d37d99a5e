import { create, insert, search } from '@orama/orama'
import { type MakeEngine, shown } from './engine'

const schema = {
  slug: 'string',
  name: 'string',
  lead: 'string',
  body: 'string',
  category: 'enum[]',
  kind: 'enum',
} as const

/** Orama with a tolerance of one letter and its own facets. */
export const makeOrama: MakeEngine = async (documents) => {
  const index = create({ schema })
  for (const document of documents) await insert(index, document)
  return {
    name: 'Orama',
    async search({ q, category, kind }) {
      const where = {
        ...(category === undefined ? {} : { category: { containsAll: [category] } }),
        ...(kind === undefined ? {} : { kind: { eq: kind } }),
      }
      const found = await search(index, {
        term: q,
        properties: ['name', 'lead', 'body'],
        boost: { name: 10, lead: 4 },
        tolerance: q.length > 4 ? 1 : 0,
        threshold: 0,
        limit: shown,
        where,
        facets: { category: {}, kind: {} },
      })
      return found.hits.map(({ document }) => document.slug)
    },
    close: () => {},
  }
}
