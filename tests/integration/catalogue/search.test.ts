import { beforeAll, describe, expect, it } from 'vitest'
import { searchListings } from '@/lib/catalogue/queries/search-listings'
import { cursorList } from '@/lib/catalogue/rules'
import { parseSearch } from '@/lib/catalogue/schema'
import type { SearchView } from '@/lib/catalogue/types'
import type { Locale } from '@/lib/core/locales'
import { encodeCursor } from '@/lib/core/pagination'
import { db } from '@/lib/db/client'
import {
  addCategory,
  addPublisher,
  freePlan,
  listingInput,
  paidPlan,
  published,
  storedImage,
} from '@/tests/support/catalogue'

const trialPlan = { ...paidPlan, trialDays: 14 }

async function search(address: string, locale: Locale = 'en'): Promise<SearchView> {
  const query = parseSearch(new URLSearchParams(address))
  if (!query.ok) throw new Error(JSON.stringify(query.error))
  const view = await searchListings(query.value, locale)
  if (!view.ok) throw new Error(JSON.stringify(view.error))
  return view.value
}

const slugs = async (address: string, locale?: Locale) =>
  (await search(address, locale)).items.map(({ slug }) => slug)

const counts = (view: SearchView, facet: keyof SearchView['facets']) =>
  Object.fromEntries(view.facets[facet].map(({ value, count }) => [value, count]))

beforeAll(async () => {
  await addCategory('utilities', 1)
  await addCategory('security', 2)
  await addCategory('testing', 3)
  const proven = await addPublisher('proven', 'proven.example')
  const other = await addPublisher('other')
  const logo = await storedImage()
  const base = { publisherId: other, logo }
  const inputs = [
    { ...base, slug: 'lint', name: 'Lint', plans: [freePlan] },
    { ...base, slug: 'linter-pro', name: 'Linter Pro', plans: [freePlan, paidPlan] },
    { ...base, slug: 'deep-lint', name: 'Deep Lint', publisherId: proven, plans: [trialPlan] },
    { ...base, slug: 'introduced', name: 'Alpha', en: { introduction: 'It will lint files.' } },
    { ...base, slug: 'described', name: 'Beta', en: { description: 'Runs **lint** at night.' } },
    {
      ...base,
      slug: 'guard',
      name: 'Œil de Garde',
      kind: 'oauth_app' as const,
      categories: ['security', 'testing'],
      plans: [paidPlan],
      en: { introduction: 'Watches deployments and secrets.' },
      fr: { introduction: 'Surveille les déploiements et la sécurité.' },
    },
  ]
  for (const [day, input] of inputs.entries()) {
    await published(listingInput(input), new Date(Date.UTC(2026, 0, 1 + day)))
  }
})

describe('the order of what is found', () => {
  it('puts exact names first, then beginnings, words of the name, introductions, descriptions', async () => {
    expect(await slugs('q=lint')).toEqual([
      'lint',
      'linter-pro',
      'deep-lint',
      'introduced',
      'described',
    ])
  })

  it('puts what has more points first inside a tier, never across tiers', async () => {
    await db().listingSearch.updateMany({
      where: { slug: { in: ['described', 'linter-pro'] } },
      data: { popularity: 500, quality: { increment: 40 }, installsPoints: { increment: 40 } },
    })
    expect(await slugs('q=lint')).toEqual([
      'lint',
      'linter-pro',
      'deep-lint',
      'introduced',
      'described',
    ])
    expect((await slugs('sort=installs')).slice(0, 2).sort()).toEqual(['described', 'linter-pro'])
    await db().listingSearch.updateMany({
      where: { popularity: 500 },
      data: { popularity: 0, quality: { decrement: 40 }, installsPoints: { decrement: 40 } },
    })
  })

  it.each([
    ['newest', ['guard', 'described', 'introduced', 'deep-lint', 'linter-pro', 'lint']],
    ['name', ['introduced', 'described', 'deep-lint', 'lint', 'linter-pro', 'guard']],
  ])('sorts by %s', async (sort, expected) => {
    expect(await slugs(`sort=${sort}`)).toEqual(expected)
  })
})

describe('what words find', () => {
  it.each<[string, Locale, string[]]>([
    ['LINTER pro', 'en', ['linter-pro']],
    ['pro linter', 'en', ['linter-pro']],
    ['dee', 'en', ['deep-lint']],
    ['deployment', 'en', ['guard']],
    ['deployed', 'en', ['guard']],
    ['déploiement', 'fr', ['guard']],
    ['deploiements', 'fr', ['guard']],
    ['securite', 'fr', ['guard']],
    ['la sécurité', 'fr', ['guard']],
    ['secrets', 'fr', ['guard']],
    ['oeil', 'en', ['guard']],
    ['œil DE garde', 'fr', ['guard']],
    ['proven', 'en', ['deep-lint']],
    ['nothing has this', 'en', []],
    ['zzqx vvkj', 'en', []],
    ['!?…', 'en', []],
    ['🙂', 'en', []],
  ])('“%s” in %s', async (q, locale, expected) => {
    expect(await slugs(new URLSearchParams({ q }).toString(), locale)).toEqual(expected)
  })

  it.each([
    `' or 1=1; drop table listing_search; --`,
    `'a' & !b | (c <-> d):*`,
    '\\',
    'a\u0000b',
    '%_[^a]*(?=',
    'שלום עולם',
    'مرحبا بالعالم',
    '\ud800 broken',
    '½ ℃ ﬁ Ⅷ',
    'x'.repeat(10_000),
    'many words '.repeat(1000),
  ])('answers %j', async (q) => {
    expect((await search(new URLSearchParams({ q }).toString())).total).toBeGreaterThanOrEqual(0)
  })

  it('marks the words that were looked for, and the parts make up the text', async () => {
    const [first] = (await search('q=garde')).items
    expect(first?.nameParts).toEqual([
      { text: 'Œil de ', marked: false },
      { text: 'Garde', marked: true },
    ])
  })
})

describe('filters', () => {
  it.each([
    ['category=security', ['guard']],
    ['category=security&category=utilities', 6],
    ['kind=oauth_app', ['guard']],
    ['price=free', ['lint', 'linter-pro', 'introduced', 'described']],
    ['price=paid', ['linter-pro', 'deep-lint', 'guard']],
    ['price=flat_rate&trial=no', ['linter-pro', 'guard']],
    ['price=per_unit', []],
    ['trial=yes', ['deep-lint']],
    ['trial=yes&trial=no', 6],
    ['verified=yes', ['deep-lint']],
    ['verified=no&kind=oauth_app', ['guard']],
    ['q=lint&price=paid', ['linter-pro', 'deep-lint']],
  ])('%s', async (address, expected) => {
    const found = await slugs(address)
    if (typeof expected === 'number') expect(found).toHaveLength(expected)
    else expect(found.sort()).toEqual(expected.sort())
  })

  it('counts each filter as if nothing were chosen in it, and under the others', async () => {
    const view = await search('q=lint&price=paid&trial=yes')
    expect(view.total).toBe(1)
    expect(view.totalIsExact).toBe(true)
    expect(counts(view, 'price')).toEqual({ free: 0, paid: 1, flat_rate: 1, per_unit: 0 })
    expect(counts(view, 'trial')).toEqual({ yes: 1, no: 1 })
    expect(counts(view, 'category')).toEqual({ utilities: 1, security: 0, testing: 0 })
    const selected = view.facets.price.filter((value) => value.selected)
    expect(selected.map(({ value }) => value)).toEqual(['paid'])
  })

  it('refuses a category that is not there', async () => {
    const query = parseSearch({ category: 'no-such-thing' })
    expect(query.ok && (await searchListings(query.value, 'en'))).toEqual({
      ok: false,
      error: { code: 'unknown_filter', field: 'category' },
    })
  })
})

describe('pages', () => {
  it.each(['', 'q=lint', 'sort=newest', 'sort=name', 'sort=installs', 'category=utilities'])(
    'of “%s” pass every listing once, in the order of one page',
    async (address) => {
      const whole = await slugs(address)
      const walked: string[] = []
      let cursor: string | null = ''
      while (cursor !== null) {
        const view = await search(`${address}&per_page=1${cursor && `&cursor=${cursor}`}`)
        walked.push(...view.items.map(({ slug }) => slug))
        cursor = view.nextCursor
      }
      expect(walked).toEqual(whole)
    },
  )

  it.each(['q=lint', 'sort=name', 'category=utilities', 'per_page=2'])(
    'refuse the cursor of another query (%s)',
    async (address) => {
      const { nextCursor } = await search('per_page=1')
      const query = parseSearch(new URLSearchParams(`${address}&cursor=${nextCursor}`))
      expect(query.ok && (await searchListings(query.value, 'en'))).toEqual({
        ok: false,
        error: { code: 'invalid_cursor', field: 'cursor' },
      })
    },
  )

  it.each([
    ['', [1, 'a\0']],
    ['q=lint', [1, 2, '\0']],
    ['sort=name', ['a\0', 'b']],
    ['sort=newest', ['0000-01-01T00:00:00Z', 'a']],
    ['sort=newest', ['2026-01-01T00:00:00Z', '\0']],
  ])('refuse a made-up cursor that the database could not take (%s, %j)', async (address, key) => {
    const query = parseSearch(new URLSearchParams(address))
    const list = query.ok ? cursorList(query.value) : ''
    const forged = parseSearch(new URLSearchParams(`${address}&cursor=${encodeCursor(list, key)}`))
    expect(forged.ok && (await searchListings(forged.value, 'en'))).toEqual({
      ok: false,
      error: { code: 'invalid_cursor', field: 'cursor' },
    })
  })
})
