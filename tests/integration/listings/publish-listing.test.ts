import { beforeAll, describe, expect, it } from 'vitest'
import { getCategoryPage } from '@/lib/catalogue/queries/get-category-page'
import { newId } from '@/lib/core/ids'
import { db } from '@/lib/db/client'
import { countInstallations } from '@/lib/listings/commands/count-installations'
import { indexListing } from '@/lib/listings/commands/index-listing'
import { publishListing } from '@/lib/listings/commands/publish-listing'
import { getListingPage, isListed } from '@/lib/listings/queries'
import type { PublishListing } from '@/lib/listings/schema'
import {
  addCategory,
  addPublisher,
  freePlan,
  listingInput,
  paidPlan,
  published,
  storedImage,
} from '@/tests/support/catalogue'

const actor = { type: 'system' } as const
const at = new Date('2026-03-01T10:00:00Z')

let publisherId: string
let logo: string
const input = (given: Partial<PublishListing> & { slug: string }): PublishListing =>
  listingInput({ publisherId, logo, ...given })

beforeAll(async () => {
  await addCategory('utilities')
  await addCategory('testing', 2)
  publisherId = await addPublisher('maker', 'maker.example')
  logo = await storedImage()
})

const rows = async () => [
  await db().listing.count(),
  await db().listingRevision.count(),
  await db().plan.count(),
  await db().listingSearch.count(),
  await db().auditEvent.count(),
  await db().cacheTag.count(),
]

describe('publishing a listing', () => {
  it('writes the revision, plans, search row, audit row and cache tags', async () => {
    const id = await published(input({ slug: 'whole', plans: [freePlan, paidPlan] }), at)
    const listing = await db().listing.findUniqueOrThrow({
      where: { id },
      include: { currentRevision: { include: { assets: true } }, plans: true, search: true },
    })
    expect(listing).toMatchObject({ state: 'published', publishedAt: at })
    expect(listing.currentRevision).toMatchObject({ number: 1, state: 'published' })
    expect(listing.currentRevision?.assets).toHaveLength(1)
    expect(listing.plans.map(({ state }) => state)).toEqual(['published', 'published'])
    expect(listing.search).toMatchObject({ proofPoints: 10, popularity: 0 })
    expect(listing.search?.facets).toContain('verified=yes')
    const audit = await db().auditEvent.findFirst({ where: { subjectId: id } })
    expect(audit?.action).toBe('listing.published')
    const tags = await db().cacheTag.findMany({ orderBy: { tag: 'asc' } })
    expect(tags.map(({ tag }) => tag)).toEqual([
      'catalogue',
      'category:utilities',
      'listing:whole',
      'risk',
    ])
  })

  it.each<[string, Partial<PublishListing>, string]>([
    ['an unknown category', { categories: ['no-such'] }, 'categories'],
    ['one category twice', { categories: ['utilities', 'utilities'] }, 'categories'],
    ['a logo that is not stored', { logo: 'f'.repeat(64) }, 'logo'],
    ['a name of blanks', { name: '   ' }, 'name'],
    ['no plan', { plans: [] }, 'plans'],
    ['two plans of one number', { plans: [freePlan, { ...paidPlan, number: 1 }] }, 'plans'],
    ['a free plan with a price', { plans: [{ ...freePlan, monthlyPrice: 5 }] }, 'plans.0'],
    ['a trial of 91 days', { plans: [{ ...paidPlan, trialDays: 91 }] }, 'plans.0.trialDays'],
  ])('with %s is refused and leaves nothing', async (_, given, field) => {
    const before = await rows()
    const result = await publishListing(actor, input({ slug: 'refused', ...given }), { at })
    expect(result).toMatchObject({ ok: false, error: { code: 'invalid_input' } })
    expect(result.ok ? '' : result.error.field).toContain(field)
    expect(await rows()).toEqual(before)
  })

  it('leaves nothing when the transaction around it fails', async () => {
    const before = await rows()
    await db()
      .$transaction(async (tx) => {
        await publishListing(actor, input({ slug: 'lost' }), { at, within: tx })
        throw new Error('later')
      })
      .catch(() => {})
    expect(await rows()).toEqual(before)
    expect(await isListed('lost')).toBe(false)
  })

  it('does not give the address of one publisher to another', async () => {
    await published(input({ slug: 'mine' }))
    const other = await addPublisher('other')
    expect(
      await publishListing(actor, input({ slug: 'mine', publisherId: other }), { at }),
    ).toEqual({ ok: false, error: { code: 'conflict', field: 'slug' } })
  })

  it('lists an app of GitHub once', async () => {
    const github = { appId: 77, appSlug: 'seventy', clientId: null }
    await published(input({ slug: 'first', github }))
    expect(await publishListing(actor, input({ slug: 'second', github }), { at })).toEqual({
      ok: false,
      error: { code: 'conflict', field: 'github' },
    })
  })

  it('lets one of two publications at the same moment win', async () => {
    const slug = 'contended'
    await published(input({ slug }))
    const results = await Promise.all([
      publishListing(actor, input({ slug, name: 'One' }), { at }),
      publishListing(actor, input({ slug, name: 'Two' }), { at }),
    ])
    const listing = await db().listing.findUniqueOrThrow({
      where: { slug },
      include: { revisions: { where: { state: 'published' } } },
    })
    expect(listing.revisions).toHaveLength(1)
    const lost = results.filter(({ ok }) => !ok)
    expect(lost.length).toBeLessThanOrEqual(1)
  })
})

describe('publishing again', () => {
  it('supersedes the revision before, moves the search row and tells the category it leaves', async () => {
    const slug = 'moving'
    const id = await published(input({ slug, name: 'Before' }), at)
    await db().cacheTag.deleteMany()
    await published(input({ slug, name: 'After', categories: ['testing'] }))
    const revisions = await db().listingRevision.findMany({
      where: { listingId: id },
      orderBy: { number: 'asc' },
    })
    expect(revisions.map(({ state, name }) => [state, name])).toEqual([
      ['superseded', 'Before'],
      ['published', 'After'],
    ])
    const row = await db().listingSearch.findUniqueOrThrow({ where: { listingId: id } })
    expect(row.facets).toContain('category=testing')
    expect(row.facets).not.toContain('category=utilities')
    expect(row).toMatchObject({ nameKey: 'after', publishedAt: at })
    const tags = await db().cacheTag.findMany()
    expect(tags.map(({ tag }) => tag)).toContain('category:utilities')
    const page = await getCategoryPage('testing', 'en')
    expect(page?.results.items.map((item) => item.slug)).toEqual([slug])
  })

  it('retires a plan that is left out, and never changes or reuses one that was published', async () => {
    const slug = 'priced'
    await published(input({ slug, plans: [freePlan, paidPlan] }))
    const dearer = { ...paidPlan, monthlyPrice: 1900 }
    const change = () => publishListing(actor, input({ slug, plans: [freePlan, dearer] }), { at })
    const refusal = { ok: false, error: { code: 'conflict', field: 'plans.2' } }
    expect(await change()).toEqual(refusal)
    await published(input({ slug, plans: [freePlan, { ...dearer, number: 3 }] }))
    const plans = await db().plan.findMany({
      where: { listing: { slug } },
      orderBy: { number: 'asc' },
    })
    expect(plans.map(({ number, state }) => [number, state])).toEqual([
      [1, 'published'],
      [2, 'retired'],
      [3, 'published'],
    ])
    expect(await change()).toEqual(refusal)
    const page = await getListingPage(slug, 'en')
    expect(page?.plans.map(({ number }) => number)).toEqual([1, 3])
  })

  it('cannot change what a published revision or plan says, whoever tries', async () => {
    const id = await published(input({ slug: 'fixed', plans: [paidPlan] }))
    await expect(
      db().listingRevision.updateMany({ where: { listingId: id }, data: { name: 'Other' } }),
    ).rejects.toThrow('immutable')
    await expect(
      db().plan.updateMany({ where: { listingId: id }, data: { monthlyPrice: 1 } }),
    ).rejects.toThrow('immutable')
  })
})

describe('the row that search reads', () => {
  it('counts only accounts on which GitHub confirmed the integration', async () => {
    const id = await published(input({ slug: 'counted' }))
    const account = await db().account.findFirstOrThrow()
    await db().installation.create({
      data: {
        id: newId('installation'),
        listingId: id,
        accountId: account.id,
        state: 'active',
        source: 'person',
        readAt: at,
        dueAt: at,
      },
    })
    await db().$transaction((tx) => indexListing(tx, id))
    expect((await getListingPage('counted', 'en'))?.installs).toBe(0)
    await db().installation.updateMany({ where: { listingId: id }, data: { source: 'github' } })
    await db().$transaction((tx) => countInstallations(tx, id))
    expect((await getListingPage('counted', 'en'))?.installs).toBe(1)
  })

  it('counts two installations that are confirmed at the same moment', async () => {
    const id = await published(input({ slug: 'popular' }))
    const confirm = (githubId: number) =>
      db().$transaction(async (tx) => {
        const account = { id: newId('account'), githubId, type: 'User' as const, readAt: at }
        await tx.account.create({ data: { ...account, login: `person-${githubId}` } })
        await tx.installation.create({
          data: {
            id: newId('installation'),
            listingId: id,
            accountId: account.id,
            state: 'active',
            source: 'github',
            readAt: at,
            dueAt: at,
          },
        })
        await countInstallations(tx, id)
      })
    await Promise.all([confirm(8_000_001), confirm(8_000_002), confirm(8_000_003)])
    expect((await getListingPage('popular', 'en'))?.installs).toBe(3)
  })

  it('is gone when the listing is', async () => {
    const id = await published(input({ slug: 'delisted' }))
    await db().listing.update({ where: { id }, data: { state: 'delisted' } })
    await db().$transaction((tx) => indexListing(tx, id))
    expect(await db().listingSearch.count({ where: { listingId: id } })).toBe(0)
    expect(await getListingPage('delisted', 'en')).toBeNull()
  })
})
