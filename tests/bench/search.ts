import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir, totalmem } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { parseSearch } from '@/lib/catalogue/schema'
import { startPostgres } from '@/lib/launch/postgres'
import { migrate } from '@/prisma/migrate'
import { testEnvironment } from '../support/environment'
import { compareEngines, prepareOthers } from './search/compare'
import { fill } from './search/fill'
import { generateListings } from './search/listings'
import { type BenchQuery, queryKinds, queryMix } from './search/query-mix'
import { ourRelevance } from './search/relevance'
import { seedDemo } from './search/seed-demo'
import { timeOf, timesLine } from './search/times'
import { vocabulary } from './search/vocabulary'

const seed = 5
const each = 40
const vocabularySize = 40_000

/** The page's cards and all counts, by the very code that the page uses; once to warm up, once measured. */
async function* measureOurs(listings: number, queries: readonly BenchQuery[]) {
  const { searchListings } = await import('@/lib/catalogue/queries/search-listings')
  const find = async ({ input }: BenchQuery) => {
    const query = parseSearch(input)
    if (!query.ok) throw new Error(`A query of the mix is refused: ${JSON.stringify(input)}`)
    const found = await searchListings(query.value, 'en')
    if (!found.ok) throw new Error(`${JSON.stringify(input)}: ${found.error.code}`)
  }
  for (const query of queries) await find(query)
  const all: number[] = []
  for (const kind of queryKinds) {
    const times: number[] = []
    for (const query of queries.filter((one) => one.kind === kind)) {
      times.push(await timeOf(() => find(query)))
    }
    all.push(...times)
    yield timesLine(listings, kind, times)
  }
  yield timesLine(listings, 'all', all)
}

async function* measureBeside(listings: number, queries: readonly BenchQuery[]) {
  const { suggest } = await import('@/lib/catalogue/queries/suggest')
  const { db } = await import('@/lib/db/client')
  const times = { suggestions: [] as number[], one: [] as number[] }
  for (const { input } of queries.filter(({ kind }) => kind === 'prefix' || kind === 'common')) {
    const text = input.q.slice(0, 2 + (input.q.length % 3))
    times.suggestions.push(await timeOf(() => suggest(text, 'en')))
    times.one.push(await timeOf(() => db().$queryRaw`select 1`))
  }
  yield timesLine(listings, 'suggestions', times.suggestions)
  yield timesLine(listings, 'SELECT 1', times.one)
}

function wanted(): number {
  const at = process.argv.indexOf('--listings')
  const count = at === -1 ? 10_000 : Number(process.argv[at + 1])
  if (!Number.isInteger(count) || count < 1000 || count > 1_000_000) {
    throw new Error('--listings is a number from 1000 to 1000000')
  }
  return count
}

/** How fast and how well the catalogue is searched: `--listings N`, and `--ours` without the other engines. */
export async function* search() {
  const listings = wanted()
  const folder = mkdtempSync(join(tmpdir(), 'souk-bench-'))
  const postgres = await startPostgres({
    folder: join(folder, 'postgres'),
    volatile: true,
    // What PostgreSQL's manual begins with on a machine of its own: a quarter of its memory.
    settings: [`shared_buffers=${Math.round(totalmem() / 4 / 1024 / 1024)}MB`],
  })
  const url = await postgres.createDatabase('souk')
  Object.assign(process.env, testEnvironment(url))
  const { db } = await import('@/lib/db/client')
  try {
    await migrate(url)
    await seedDemo()
    yield* ourRelevance()
    const others = process.argv.includes('--ours') ? null : await prepareOthers()
    yield { bench: 'search', listings, filled_s: await refill(url, listings) }
    yield { bench: 'search', listings, index_mb: await indexSize() }
    const queries = queryMix(each, seed)
    yield* measureOurs(listings, queries)
    yield* measureBeside(listings, queries)
    if (others !== null) yield* compareEngines({ listings, seed, queries, ...others })
  } finally {
    await db().$disconnect()
    await postgres.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}

/** What the database keeps for the search alone, in megabytes. */
async function indexSize(): Promise<number> {
  const { db } = await import('@/lib/db/client')
  const [row] = await db().$queryRaw<{ megabytes: number }[]>`
    select (sum(pg_total_relation_size(name::regclass)) / 1024 / 1024)::int as megabytes
    from unnest(array['listing_search', 'search_token', 'search_bitmap', 'search_word']) as name`
  return row?.megabytes ?? 0
}

/** Generated listings instead of the demo; how many seconds it took. */
async function refill(url: string, listings: number): Promise<number> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    // The audit is append-only, for a truncation too, but for one that replication makes.
    await client.query('set session_replication_role = replica')
    await client.query(`truncate account, asset, category, search_token, search_bitmap, search_word
      cascade`)
    const words = [
      ...vocabulary('en', vocabularySize, seed),
      ...vocabulary('fr', vocabularySize, seed + 1),
    ]
    const filling = await timeOf(() => fill(client, generateListings(listings, seed), words))
    return Math.round(filling / 1000)
  } finally {
    await client.end()
  }
}
