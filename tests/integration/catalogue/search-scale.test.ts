import { beforeAll, describe, expect, it } from 'vitest'
import { findListings } from '@/lib/catalogue/queries/find-listings'
import { parseSearch } from '@/lib/catalogue/schema'
import { db, disconnect, pool } from '@/lib/db/client'
import type { Prisma } from '@/lib/db/generated/client'
import { addCategory } from '@/tests/support/catalogue'

const listings = 20_000

/**
 * Listings as the index sees them, in two blocks: `zoften` is kept as bits, `zrarely` is looked up,
 * `zhalf` and `zthird` meet in a sixth. What a name says is also said anywhere.
 */
async function addRows(): Promise<void> {
  const add = async (tx: Prisma.TransactionClient) => {
    await tx.$executeRaw`set local session_replication_role = replica`
    await tx.$executeRaw`
      insert into listing_search (listing_id, ordinal, slug, name_key, publisher_key, facets,
        popularity, published_at, quality, installs_points, purchases_points, freshness_points,
        proof_points, thrift_points, document_en, document_fr, version, due_at)
      select 'lst_' || n, n, 'slug-' || n, 'name ' || n, 'publisher', facets,
        n * 7 % 1000, timestamptz '2026-01-01' + n * 13 % 5000 * interval '1 hour',
        n * 31 % 97, n * 31 % 97, 0, 0, 0, 0, document, document, 1, 'infinity'
      from generate_series(0, ${listings}::int - 1) as n,
        lateral (select array[
          case when n % 2 = 0 then 'kind=github_app' else 'kind=oauth_app' end,
          case when n % 5 = 0 then 'price=free' else 'price=paid' end,
          'category=scale', 'verified=no', 'trial=no', 'access=read', 'account=personal'] as facets
        ) as chosen,
        lateral (select array_to_tsvector(facets || array_remove(array['*',
          case when n % 2 = 0 then 'zhalf' end, case when n % 2 = 0 and n % 5 = 0 then '^zhalf' end,
          case when n % 3 = 0 then 'zthird' end, case when n % 21 = 0 then '!zthird' end,
          case when n % 4 > 0 then 'zoften' end, case when n % 11 = 0 and n % 4 > 0 then '~zoften' end,
          case when n % 901 = 0 then 'zrarely' end, case when n % 1802 = 0 then '^zrarely' end,
          case when n = 19999 then 'zlast' end
        ], null)) as document) as said`
    await tx.$executeRaw`select search_rebuild()`
  }
  await db().$transaction(add, { timeout: 60_000 })
}

async function found(input: Record<string, string | string[]>) {
  const query = parseSearch(input)
  if (!query.ok) throw new Error(query.error.code)
  const answer = await findListings(query.value, 'en')
  if (!answer.ok) throw new Error(answer.error.code)
  return answer.value
}

/** Three pages on end. */
async function pagesOf(input: Record<string, string | string[]>) {
  const pages: number[][] = []
  let cursor: string | null = null
  do {
    const given: Record<string, string | string[]> = cursor === null ? input : { ...input, cursor }
    const { page } = await found(given)
    pages.push(page.items.map(({ id }) => Number(id.slice('lst_'.length))))
    cursor = page.nextCursor
  } while (cursor !== null && pages.length < 3)
  return pages.flat()
}

const all = Array.from({ length: listings }, (_, n) => n)
const points = (n: number) => (n * 31) % 97
const id = (n: number) => `lst_${n}`
const byPoints = (a: number, b: number) => points(b) - points(a) || (id(a) < id(b) ? -1 : 1)
/** Tiers, each by points. */
const ordered = (...tiers: ((n: number) => boolean)[]) => {
  const seen = new Set<number>()
  return tiers.flatMap((isIn) => {
    const tier = all.filter((n) => isIn(n) && !seen.has(n)).sort(byPoints)
    for (const n of tier) seen.add(n)
    return tier
  })
}

const half = (n: number) => n % 2 === 0
const third = (n: number) => n % 3 === 0
const often = (n: number) => n % 4 > 0
const rarely = (n: number) => n % 901 === 0

beforeAll(async () => {
  await addCategory('scale', 1)
  await addRows()
}, 60_000)

describe('among twenty thousand listings', () => {
  it.each([
    ['zoften', ordered((n) => n % 11 === 0 && often(n), often)],
    ['zrarely', ordered((n) => n % 1802 === 0, rarely)],
    ['zhalf', ordered((n) => n % 10 === 0, half)],
    ['zhalf zthird', ordered((n) => half(n) && third(n))],
    ['zoften zrarely', ordered((n) => often(n) && rarely(n))],
    ['zlast', [19_999]],
  ])('“%s” finds every listing once, the best place first, in pages', async (q, expected) => {
    expect(await pagesOf({ q, per_page: '30' })).toEqual(expected.slice(0, 90))
    const { sizes } = await found({ q })
    expect(sizes.all).toBe(expected.length)
  })

  it.each([
    ['newest', (n: number) => -((n * 13) % 5000)],
    ['installs', (n: number) => -((n * 7) % 1000)],
  ])('are found in the order of %s', async (sort, value) => {
    const expected = all
      .filter(often)
      .sort((a, b) => value(a) - value(b) || (id(a) < id(b) ? -1 : 1))
      .slice(0, 90)
    expect(await pagesOf({ q: 'zoften', sort, per_page: '30' })).toEqual(expected)
  })

  it('are all there without a text, and none for a text without a word', async () => {
    expect(await pagesOf({ per_page: '30' })).toEqual(ordered(() => true).slice(0, 90))
    expect((await found({})).sizes.all).toBe(listings)
    expect((await found({ q: '!?' })).sizes.all).toBe(0)
  })

  it.each([
    ['zoften', often],
    ['zrarely', rarely],
    ['', () => true],
  ])('are counted for each filter as if nothing were chosen in it: “%s”', async (q, isIn) => {
    const { counts, sizes } = await found({ q, kind: 'oauth_app', price: 'free' })
    const count = (isOf: (n: number) => boolean) => all.filter((n) => isIn(n) && isOf(n)).length
    expect(sizes.all).toBe(count((n) => !half(n) && n % 5 === 0))
    expect(counts['kind=github_app'] ?? 0).toBe(count((n) => half(n) && n % 5 === 0))
    expect(counts['kind=oauth_app'] ?? 0).toBe(count((n) => !half(n) && n % 5 === 0))
    expect(counts['price=paid'] ?? 0).toBe(count((n) => !half(n) && n % 5 > 0))
    expect(counts['category=scale'] ?? 0).toBe(count((n) => !half(n) && n % 5 === 0))
  })

  it('are found with some of the words where none has all: names, then the rarer word', async () => {
    const named = all.filter((n) => n % 1802 === 0)
    const { relaxed, sizes } = await found({ q: 'zlast zrarely' })
    expect(relaxed).toBe(true)
    expect(sizes).toEqual({ all: all.filter(rarely).length + 1, text: 0 })
    expect(await pagesOf({ q: 'zlast zrarely', per_page: '9' })).toEqual([
      ...named.sort(byPoints),
      19_999,
      ...all.filter((n) => rarely(n) && !named.includes(n)).sort(byPoints),
    ])
  })
})

describe('the tables of the search', () => {
  /** How often they were read from end to end; what one connection counted is told at once. */
  const readWhole = async () => {
    await pool().query('select pg_stat_force_next_flush()')
    const { rows } = await pool().query(`select sum(seq_scan)::int as times
      from pg_stat_user_tables where relname in ('listing_search', 'search_bitmap')`)
    return rows[0].times
  }

  beforeAll(async () => {
    // The planner is told that nothing is cheaper, as statistics of a million listings have done.
    const [{ name } = { name: '' }] = await db().$queryRaw<{ name: string }[]>`
      select quote_ident(current_database()) as name`
    await db().$executeRawUnsafe(`alter database ${name} set random_page_cost = 1000000`)
    await disconnect()
  })

  it.each<Record<string, string>>([
    { q: 'zoften' },
    { q: 'zrarely' },
    { q: 'zhalf zthird', price: 'free' },
    { q: 'zlas' },
    { sort: 'name', kind: 'oauth_app' },
  ])('are never read whole for %j', async (input) => {
    const before = await readWhole()
    await found(input)
    expect(await readWhole()).toBe(before)
  })
})
