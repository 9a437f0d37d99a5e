import { beforeAll, describe, expect, it } from 'vitest'
import { spend } from '@/lib/auth/rate-limit'
import { searchListings } from '@/lib/catalogue/queries/search-listings'
import { cursorList } from '@/lib/catalogue/rules'
import { parseSearch } from '@/lib/catalogue/schema'
import { newId } from '@/lib/core/ids'
import { encodeCursor } from '@/lib/core/pagination'
import { db } from '@/lib/db/client'
import { transaction } from '@/lib/db/transaction'
import { loadQuality } from '@/lib/listings/queries/load-quality'
import { runJob } from '@/lib/worker/registry'
import {
  addCategory,
  addPublisher,
  listingInput,
  paidPlan,
  published,
  storedImage,
} from '@/tests/support/catalogue'

const DAY_MS = 86_400_000
const at = new Date('2026-06-01T00:00:00Z')
let publisherId: string
let logo: string

/** What the search answers, or its error with the field. */
async function answered(address: string): Promise<string | number> {
  const query = parseSearch(new URLSearchParams(address))
  const found = query.ok ? await searchListings(query.value, 'en') : query
  return found.ok ? found.value.total : `${found.error.code} at ${found.error.field}`
}

const cursorOf = (address: string, end: (string | number)[]) => {
  const query = parseSearch(new URLSearchParams(address))
  return encodeCursor(query.ok ? cursorList(query.value) : '', end)
}

beforeAll(async () => {
  await addCategory('utilities')
  publisherId = await addPublisher('maker')
  logo = await storedImage()
})

describe('what the database could not take is refused before', () => {
  it.each(['language=%00', 'language=a%00b', 'language=%EF%BB%BF', `language=${'x'.repeat(61)}`])(
    '%s',
    async (address) => {
      expect(await answered(address)).toBe('unknown_filter at language')
    },
  )

  it.each([
    ['', [6, 1, '\ud800']],
    ['sort=name', ['\ud800', 'a']],
    ['sort=installs', ['1', '\udfff']],
    ['sort=newest', [`2026-01-01T00:00:00.${'1'.repeat(200)}Z`, 'a']],
  ])('a forged cursor of “%s” that ends with %j', async (address, end) => {
    expect(await answered(`${address}&cursor=${cursorOf(address, end)}`)).toBe(
      'invalid_cursor at cursor',
    )
  })
})

describe('names and languages without measure', () => {
  it('are walked page by page, however long a name becomes in Unicode', async () => {
    const names = [`A ${'ﬃ '.repeat(120)}`, `B ${'ﬃ '.repeat(120)}`, 'C']
    for (const [at, name] of names.entries()) {
      await published(listingInput({ publisherId, logo, slug: `long-${at}`, name: name.trim() }))
    }
    const walked: string[] = []
    let cursor: string | null = ''
    while (cursor !== null) {
      const query = parseSearch({ sort: 'name', per_page: '1', ...(cursor && { cursor }) })
      const found = query.ok ? await searchListings(query.value, 'en') : query
      if (!found.ok) throw new Error(found.error.code)
      walked.push(...found.value.items.map(({ slug }) => slug))
      cursor = found.value.nextCursor
    }
    expect(walked).toEqual(['long-0', 'long-1', 'long-2'])
  })

  it('can be filtered by, also by the hundred-and-first language', async () => {
    const languages = Array.from({ length: 110 }, (_, each) => `l${String(each).padStart(3, '0')}`)
    for (let from = 0; from < languages.length; from += 10) {
      const { content, ...input } = listingInput({ publisherId, logo, slug: `many-${from}` })
      const ten = languages.slice(from, from + 10).map((name) => ` ${name.toUpperCase()} `)
      await published({ ...input, content: { ...content, languages: ten } })
    }
    for (const language of ['l000', 'l105', 'l109']) {
      expect(await answered(`language=${language}`)).toBe(1)
    }
    expect(await answered('language=l999')).toBe('unknown_filter at language')
  })
})

async function account(): Promise<string> {
  const githubId = 7_000_000 + (await db().account.count())
  const login = `buyer-${githubId}`
  const row = { id: newId('account'), githubId, type: 'User' as const, login, readAt: at }
  return (await db().account.create({ data: row })).id
}

describe('points of a listing whose publisher cheats', () => {
  let listingId: string
  let planId: string
  let userId: string

  const buy = async (accountId: string, startedAt: Date) =>
    db().purchase.create({
      data: {
        id: newId('purchase'),
        listingId,
        planId,
        accountId,
        state: 'active',
        currency: 'usd',
        cycle: 'monthly',
        startedAt,
        startedById: userId,
      },
    })
  const purchases = () =>
    transaction(async (tx) => (await loadQuality(tx, listingId, at))?.purchases)

  beforeAll(async () => {
    listingId = await published(
      listingInput({ publisherId, logo, slug: 'cheater', plans: [{ ...paidPlan, number: 1 }] }),
      new Date(+at - 400 * DAY_MS),
    )
    planId = (await db().plan.findFirstOrThrow({ where: { listingId } })).id
    const id = newId('user')
    userId = (await db().user.create({ data: { id, accountId: await account(), locale: 'en' } })).id
  })

  it('are not raised by what publishers buy from themselves', async () => {
    const own = (await db().publisher.findUniqueOrThrow({ where: { id: publisherId } })).accountId
    const editor = await account()
    await db().publisherEditor.create({
      data: { publisherId, accountId: editor, invitedById: userId, createdAt: at },
    })
    await buy(own, new Date(+at - 40 * DAY_MS))
    await buy(editor, new Date(+at - 40 * DAY_MS))
    expect(await purchases()).toBe(0)
  })

  it('count ten of forty purchases that begin in one week', async () => {
    for (let each = 0; each < 40; each += 1) await buy(await account(), new Date(+at - 50 * DAY_MS))
    expect(await purchases()).toBe(Math.round(4 * Math.log2(11)))
  })

  it('are not refreshed by an edit that nobody reviewed', async () => {
    await db().listingRevision.updateMany({ where: { listingId }, data: { publishedAt: at } })
    const quality = await transaction((tx) => loadQuality(tx, listingId, at))
    expect(quality?.freshness).toBe(2)
  })
})

it('windows of the rate limit that are over are forgotten', async () => {
  await spend('search:192.0.2.9', { points: 1, seconds: 60 })
  await db().rateLimit.create({ data: { key: 'search:192.0.2.8', points: 3, expire: 1n } })
  await runJob('sweep', {})
  const keys = (await db().rateLimit.findMany()).map(({ key }) => key)
  expect(keys).toContain('search:192.0.2.9')
  expect(keys).not.toContain('search:192.0.2.8')
})
