import { beforeAll, describe, expect, it } from 'vitest'
import { searchListings } from '@/lib/catalogue/queries/search-listings'
import { suggest } from '@/lib/catalogue/queries/suggest'
import { parseSearch } from '@/lib/catalogue/schema'
import { newId } from '@/lib/core/ids'
import { db } from '@/lib/db/client'
import { transaction } from '@/lib/db/transaction'
import { countInstallations } from '@/lib/listings/commands/count-installations'
import { indexListing } from '@/lib/listings/commands/index-listing'
import { runJob } from '@/lib/worker/registry'
import {
  addCategory,
  addPublisher,
  freePlan,
  listingInput,
  published,
  storedImage,
} from '@/tests/support/catalogue'

const names = ['Alder', 'Birch', 'Cedar', 'Dogwood', 'Elder', 'Ferncliff']
const ids: string[] = []
const at = new Date('2026-01-01T00:00:00Z')

async function found(q: string): Promise<string[]> {
  const query = parseSearch({ q })
  const view = query.ok ? await searchListings(query.value, 'en') : query
  if (!view.ok) throw new Error(view.error.code)
  return view.value.items.map(({ slug }) => slug)
}

/** What the database keeps must be what counting anew finds. */
const differences = () => db().$queryRaw<unknown[]>`
  with counted as (
    select 'en' as locale, word as token, ndoc as listings
    from ts_stat('select document_en from listing_search')
    union all
    select 'fr', word, ndoc from ts_stat('select document_fr from listing_search')
  )
  select * from counted
  full join search_token kept using (locale, token)
  where coalesce(counted.listings, 0) <> coalesce(kept.listings, 0)`

const setBits = () => db().$queryRaw<unknown[]>`
  select token from search_token kept
  left join lateral (
    select coalesce(sum(bit_count(bits)), 0) as bits from search_bitmap
    where search_bitmap.locale = kept.locale and search_bitmap.token = kept.token
  ) as counted on true
  where kept.has_bits and counted.bits <> kept.listings`

async function install(listingId: string, count: number, createdAt: Date) {
  const accounts = Array.from({ length: count }, () => newId('account'))
  const first = 1_000_000 + (await db().account.count())
  await db().account.createMany({
    data: accounts.map((id, index) => ({
      id,
      githubId: first + index,
      type: 'User' as const,
      login: `made-${first + index}`,
      readAt: at,
    })),
  })
  await db().installation.createMany({
    data: accounts.map((accountId) => ({
      id: newId('installation'),
      listingId,
      accountId,
      state: 'active' as const,
      source: 'github' as const,
      readAt: at,
      dueAt: at,
      createdAt,
    })),
  })
  await transaction((tx) => countInstallations(tx, listingId))
}

beforeAll(async () => {
  await addCategory('utilities', 1)
  const publisherId = await addPublisher('grove')
  const logo = await storedImage()
  for (const name of names) {
    const slug = name.toLowerCase()
    ids.push(
      await published(listingInput({ slug, name, publisherId, logo, plans: [freePlan] }), at),
    )
  }
})

describe('what the database keeps of the documents', () => {
  it('is what counting anew finds, after listings came, changed and went', async () => {
    const [first = ''] = ids
    await transaction((tx) => indexListing(tx, first))
    await db().listingSearch.delete({ where: { listingId: first } })
    expect(await differences()).toEqual([])
    expect(await setBits()).toEqual([])
    await transaction((tx) => indexListing(tx, first))
    expect(await differences()).toEqual([])
    expect(await setBits()).toEqual([])
  })

  it('is kept when many write at once, and nobody waits for ever', async () => {
    await Promise.all([...ids, ...ids].map((id) => transaction((tx) => indexListing(tx, id))))
    expect(await differences()).toEqual([])
    expect(await setBits()).toEqual([])
  })
})

describe('a category that is renamed', () => {
  it('has its listings found by the new name once the job is done', async () => {
    const name = { en: 'Contraptions', fr: 'Bidules' }
    const { id } = await db().category.update({ where: { slug: 'utilities' }, data: { name } })
    await runJob('category.index', { categoryId: id })
    expect((await found('contraptions')).toSorted()).toEqual(
      names.map((each) => each.toLowerCase()).toSorted(),
    )
    expect(await differences()).toEqual([])
  })
})

describe('a thousand installations made for the purpose', () => {
  it('do not pass listings that grew steadily', async () => {
    const [attacker = '', ...honest] = ids
    for (const [place, id] of honest.slice(0, 3).entries()) {
      for (let week = 0; week < 3 + place; week += 1) {
        await install(id, 10, new Date(+at + week * 7 * 86_400_000))
      }
    }
    const before = await found('contraptions')
    await install(attacker, 1000, new Date('2026-03-02T00:00:00Z'))
    const after = await found('contraptions')
    const others = (slugs: string[]) => slugs.filter((slug) => slug !== 'alder')
    expect(others(after)).toEqual(others(before))
    expect(after.slice(0, 3)).toEqual(before.slice(0, 3))
    expect(after.indexOf('alder')).toBeGreaterThanOrEqual(3)
  })
})

describe('suggestions', () => {
  it.each([
    ['dog', [['listing', 'Dogwood']]],
    ['FERNC', [['listing', 'Ferncliff']]],
    ['contr', [['category', 'Contraptions']]],
    ['grov', [['publisher', 'grove']]],
    ['zzz', []],
    ['!?', []],
  ])('for “%s” are %j', async (text, expected) => {
    const items = await suggest(text, 'en')
    expect(items.map(({ kind, name }) => [kind, name])).toEqual(expected)
  })
})
