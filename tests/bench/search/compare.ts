import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { demoCategories } from '@/prisma/demo/categories'
import { makeContains } from './engines/contains'
import type { Document, Engine, MakeEngine } from './engines/engine'
import { makeMiniSearch } from './engines/minisearch'
import { makeOrama } from './engines/orama'
import { makeSqlite } from './engines/sqlite'
import { generateListings } from './listings'
import { type BenchQuery, queryKinds } from './query-mix'
import { demoDocuments, relevanceOf } from './relevance'
import { timeOf, timesLine } from './times'

const others: [name: string, make: MakeEngine][] = [
  ['SQLite FTS5', makeSqlite],
  ['MiniSearch', makeMiniSearch],
  ['Orama', makeOrama],
]

/** Of each kind, this many queries: the slow ones would take hours. */
const each = 10
const MEGABYTE = 1024 * 1024

function* documentsOf(listings: number, seed: number): Generator<Document> {
  for (const { name, number, text, categories, kind } of generateListings(listings, seed)) {
    const names = demoCategories.filter(({ slug }) => categories.includes(slug))
    const said = names.map((category) => category.name.en).join('\n')
    yield {
      slug: `listing-${number}`,
      name,
      lead: `${name}\n${said}\n${text.en?.summary}\n${text.en?.introduction}`,
      body: text.en?.description ?? '',
      category: categories,
      kind,
    }
  }
}

/** What can only be measured while the demo catalogue is in the database of this process. */
export async function prepareOthers() {
  const { db } = await import('@/lib/db/client')
  return { contains: await relevanceOf(makeContains(db()), 'en') }
}

/** What JavaScript still needs once all else is thrown away. */
function keptBytes(): number {
  setFlagsFromString('--expose-gc')
  runInNewContext('gc')()
  const { heapUsed, arrayBuffers } = process.memoryUsage()
  return heapUsed + arrayBuffers
}

interface Given {
  listings: number
  seed: number
  queries: readonly BenchQuery[]
  /** How well `contains` finds in English, the only language that it looks at. */
  contains: number
}

/** The same queries on the same data in other engines: time, memory, and relevance on the demo catalogue. */
export async function* compareEngines({ listings, seed, queries, contains }: Given) {
  const sample = queryKinds.flatMap((kind) =>
    queries.filter((query) => query.kind === kind).slice(0, each),
  )
  for (const [name, make] of others) {
    const relevance = await relevanceIn(make)
    const before = keptBytes()
    const engine = await make(documentsOf(listings, seed))
    const memory = Math.round((engine.nativeBytes ?? keptBytes() - before) / MEGABYTE)
    yield* measure(engine, sample, {
      listings,
      engine: name,
      memory_mb: memory,
      ndcg_10: relevance,
    })
    engine.close()
  }
  const { db } = await import('@/lib/db/client')
  yield* measure(makeContains(db()), sample, {
    listings,
    engine: 'Prisma contains',
    ndcg_10: { en: contains },
  })
}

async function relevanceIn(make: MakeEngine): Promise<{ en: number; fr: number }> {
  const score = async (locale: 'en' | 'fr') => {
    const engine = await make(demoDocuments(locale))
    const relevance = await relevanceOf(engine, locale)
    engine.close()
    return relevance
  }
  return { en: await score('en'), fr: await score('fr') }
}

interface About {
  listings: number
  engine: string
  /** What it keeps; nothing for what is in the database. */
  memory_mb?: number
  ndcg_10: { en: number; fr?: number }
}

async function* measure(
  engine: Engine,
  queries: readonly BenchQuery[],
  { listings, ...about }: About,
) {
  const all: number[] = []
  for (const kind of queryKinds) {
    const times: number[] = []
    for (const { input } of queries.filter((query) => query.kind === kind)) {
      times.push(await timeOf(() => engine.search(input)))
    }
    all.push(...times)
    yield { ...timesLine(listings, kind, times), engine: engine.name }
  }
  yield { ...timesLine(listings, 'all', all), ...about }
}
