import { beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '@/lib/accounts/types'
import { now } from '@/lib/clock'
import { newId } from '@/lib/core/ids'
import { db } from '@/lib/db/client'
import { transaction } from '@/lib/db/transaction'
import type { ManagedListing } from '@/lib/listings/types'
import { changeCurrency } from '@/lib/plans/commands/change-currency'
import { createPlan } from '@/lib/plans/commands/create-plan'
import { deletePlan } from '@/lib/plans/commands/delete-plan'
import { editPlan } from '@/lib/plans/commands/edit-plan'
import { markPlan } from '@/lib/plans/commands/mark-plan'
import { movePlan } from '@/lib/plans/commands/move-plan'
import { publishPlanChanges } from '@/lib/plans/commands/publish-plan-changes'
import { getManagedPlans } from '@/lib/plans/queries/get-managed-plans'
import { planChangesOf } from '@/lib/plans/queries/pending-plan-changes'
import { addCategory } from '../../support/catalogue'
import { planForm, startDraft } from '../../support/draft-listing'
import { must } from '../../support/market'
import { inviteEditor, makePublisher } from '../../support/written-listing'

let owner: Actor
let listings = 0

beforeAll(async () => {
  await addCategory('utilities')
  owner = await makePublisher('petra')
})

function draft(): Promise<ManagedListing> {
  listings += 1
  return startDraft(owner, `written-${listings}`)
}

async function add(listing: ManagedListing, given: object = {}): Promise<string> {
  const number = must(await createPlan(owner, listing, { ...planForm, ...given }))
  const plan = await db().plan.findUniqueOrThrow({
    where: { listingId_number: { listingId: listing.id, number } },
  })
  return plan.id
}

const read = (id: string) => db().plan.findUniqueOrThrow({ where: { id } })
const edited = (given: object) => ({ ...planForm, version: '1', ...given })
const code = (expected: string) => ({ ok: false, error: { code: expected } })
const publish = (listing: ManagedListing) =>
  transaction(async (tx) =>
    publishPlanChanges(tx, listing, await planChangesOf(listing.id, tx), now()),
  )

/** A submission that waits, as REVIEWS writes it. */
async function submit(listing: ManagedListing): Promise<void> {
  const category = await db().category.findFirstOrThrow()
  const revisionId = newId('revision')
  await db().listingRevision.create({
    data: {
      id: revisionId,
      listingId: listing.id,
      number: 1,
      state: 'in_review',
      name: listing.slug,
      primaryCategoryId: category.id,
      content: {},
      planChanges: await planChangesOf(listing.id),
    },
  })
  await db().listingReview.create({
    data: {
      id: `rvw_${listing.slug}`,
      listingId: listing.id,
      revisionId,
      submittedById: owner.userId,
      submittedAt: now(),
    },
  })
}

describe('writing plans', () => {
  it('adds a draft after the others, in the listing’s currency, with who did it', async () => {
    const listing = await draft()
    await add(listing)
    const id = await add(listing, { monthlyPrice: '12,50', yearlyPrice: '' })
    expect(await read(id)).toMatchObject({
      number: 2,
      state: 'draft',
      currency: 'eur',
      monthlyPrice: 1250,
      yearlyPrice: null,
    })
    const audit = await db().auditEvent.findFirstOrThrow({ where: { subjectId: id } })
    expect(audit).toMatchObject({ action: 'plan.created', userId: owner.userId })
  })

  it('keeps the words of whoever saved first when two edit at once', async () => {
    const listing = await draft()
    const id = await add(listing)
    const editor = await inviteEditor(owner, 'edda')
    const answers = await Promise.all([
      editPlan(owner, listing, id, edited({ name: 'First' })),
      editPlan(editor, listing, id, edited({ name: 'Second' })),
    ])
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
    expect(answers.find(({ ok }) => !ok)).toMatchObject(code('conflict'))
    const { text, version } = await read(id)
    expect(version).toBe(2)
    expect(text).toMatchObject({ en: { name: answers[0]?.ok ? 'First' : 'Second' } })
  })

  it('never lets more than ten live, however many are added at once', async () => {
    const listing = await draft()
    const answers = await Promise.all(
      Array.from({ length: 13 }, () => createPlan(owner, listing, planForm)),
    )
    expect(answers.filter(({ ok }) => ok)).toHaveLength(10)
    expect(answers.find(({ ok }) => !ok)).toMatchObject(code('too_many_plans'))
    const numbers = answers.flatMap((answer) => (answer.ok ? [answer.value] : []))
    expect(new Set(numbers).size).toBe(10)
  })

  it('touches no plan of another listing', async () => {
    const [mine, other] = [await draft(), await draft()]
    const id = await add(other)
    expect(await editPlan(owner, mine, id, edited({}))).toMatchObject(code('not_found'))
    expect(await deletePlan(owner, mine, id)).toMatchObject(code('not_found'))
    expect(await movePlan(owner, mine, id, 'up')).toMatchObject(code('not_found'))
    expect(await read(id)).toMatchObject({ version: 1 })
  })

  it('changes the order by exchanging numbers of drafts', async () => {
    const listing = await draft()
    const [first, second] = [await add(listing), await add(listing)]
    must(await movePlan(owner, listing, second, 'up'))
    expect([(await read(first)).number, (await read(second)).number]).toEqual([2, 1])
    expect(await movePlan(owner, listing, second, 'up')).toMatchObject(code('conflict'))
  })

  it('saves nothing of what is wrong', async () => {
    const listing = await draft()
    const prices = ['0', '-1', '1.005', '1000000000000']
    for (const monthlyPrice of prices) {
      expect(await createPlan(owner, listing, { ...planForm, monthlyPrice })).toMatchObject({
        error: { field: 'monthlyPrice' },
      })
    }
    expect(await createPlan(owner, listing, { ...planForm, trialDays: '91' })).toMatchObject({
      error: { field: 'trialDays' },
    })
    expect((await getManagedPlans(listing.id, 'en')).plans).toEqual([])
  })

  it('keeps what a plan costs when the currency is another', async () => {
    const listing = await draft()
    const id = await add(listing, { monthlyPrice: '10.50' })
    must(await changeCurrency(owner, listing, { currency: 'jpy' }))
    expect(await read(id)).toMatchObject({ currency: 'jpy', monthlyPrice: 11, yearlyPrice: 100 })
    expect(await changeCurrency(owner, listing, { currency: 'xxx' })).toMatchObject(
      code('invalid_input'),
    )
  })
})

describe('what is in review', () => {
  it('cannot be edited, deleted or moved until it is decided; a new draft can', async () => {
    const listing = await draft()
    const id = await add(listing)
    await submit(listing)
    expect(await editPlan(owner, listing, id, edited({}))).toMatchObject(code('plan_in_review'))
    expect(await deletePlan(owner, listing, id)).toMatchObject(code('plan_in_review'))
    expect(await changeCurrency(owner, listing, { currency: 'usd' })).toMatchObject(
      code('plan_in_review'),
    )
    const later = await add(listing)
    must(await editPlan(owner, listing, later, edited({ name: 'Later' })))
    const where = { listingId: listing.id }
    await db().listingReview.updateMany({ where, data: { state: 'withdrawn' } })
    must(await editPlan(owner, listing, id, edited({ name: 'Now' })))
  })
})

describe('publishing plans', () => {
  it('makes drafts immutable, retires what is marked, and leaves who is on it', async () => {
    const listing = await draft()
    const old = await add(listing, { priceModel: 'free' })
    await publish(listing)
    expect(await editPlan(owner, listing, old, edited({}))).toMatchObject(code('plan_published'))
    expect(await deletePlan(owner, listing, old)).toMatchObject(code('plan_published'))
    expect(await changeCurrency(owner, listing, { currency: 'usd' })).toMatchObject(
      code('currency_fixed'),
    )
    must(await markPlan(owner, listing, old, 'mark'))
    expect(await markPlan(owner, listing, old, 'mark')).toMatchObject(code('conflict'))
    const next = await add(listing)
    expect(await planChangesOf(listing.id)).toEqual({ publish: [next], retire: [old] })
    await publish(listing)
    expect(await read(old)).toMatchObject({ state: 'retired', retireMarkedAt: null })
    expect(await read(next)).toMatchObject({ state: 'published' })
    expect(await planChangesOf(listing.id)).toEqual({ publish: [], retire: [] })
  })

  it('queues one job for Stripe, which comes with the publication or not at all', async () => {
    const listing = await draft()
    await add(listing)
    const failing = transaction(async (tx) => {
      await publishPlanChanges(tx, listing, await planChangesOf(listing.id, tx), now())
      throw new Error('no')
    })
    await expect(failing).rejects.toThrow('no')
    const jobs = () => db().$queryRaw`
      select 1 from graphile_worker.jobs where key = ${`plans:${listing.id}`}`
    expect(await jobs()).toEqual([])
    await publish(listing)
    expect(await jobs()).toHaveLength(1)
  })
})
