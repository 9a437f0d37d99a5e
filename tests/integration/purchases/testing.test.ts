import { beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '@/lib/accounts/types'
import { now } from '@/lib/clock'
import { db } from '@/lib/db/client'
import { transaction } from '@/lib/db/transaction'
import type { ManagedListing } from '@/lib/listings/types'
import { createPlan } from '@/lib/plans/commands/create-plan'
import { deletePlan } from '@/lib/plans/commands/delete-plan'
import { publishPlanChanges } from '@/lib/plans/commands/publish-plan-changes'
import { planChangesOf } from '@/lib/plans/queries/pending-plan-changes'
import { changeTestPurchase } from '@/lib/purchases/commands/change-test-purchase'
import { moveTestPurchase, type TestMove } from '@/lib/purchases/commands/move-test-purchase'
import { startCheckout } from '@/lib/purchases/commands/start-checkout'
import { startFreePurchase } from '@/lib/purchases/commands/start-free-purchase'
import { startTestPurchase } from '@/lib/purchases/commands/start-test-purchase'
import { sweepTestPurchases } from '@/lib/purchases/commands/sweep-test-purchases'
import { getPurchase } from '@/lib/purchases/queries/get-purchase'
import { purchaseEventSchema } from '@/lib/purchases/schema'
import { handle } from '@/lib/worker/jobs/sync-plans'
import { planForm, startDraft } from '../../support/draft-listing'
import { makeActor, makeOrganization, must } from '../../support/market'
import { inviteEditor, makePublisher, managed } from '../../support/written-listing'

let owner: Actor
let listings = 0

beforeAll(async () => {
  owner = await makePublisher('tessa')
})

interface Tried {
  listing: ManagedListing
  free: string
  team: string
  seats: string
}

/** A draft listing with a free plan, a flat rate, and seats with a trial. */
async function tried(): Promise<Tried> {
  listings += 1
  const listing = await startDraft(owner, `tried-${listings}`, 'https://hooks.example')
  const add = async (given: object) => {
    const number = must(await createPlan(owner, listing, { ...planForm, ...given }))
    const where = { listingId_number: { listingId: listing.id, number } }
    return (await db().plan.findUniqueOrThrow({ where })).id
  }
  return {
    listing,
    free: await add({ priceModel: 'free' }),
    team: await add({}),
    seats: await add({ priceModel: 'per_unit', unitName: 'seat', trialDays: '14' }),
  }
}

const order = (planId: string, given: object = {}) => ({
  accountId: owner.accountId,
  planId,
  cycle: 'monthly',
  units: '1',
  ...given,
})
const start = async (listing: ManagedListing, planId: string, given: object = {}) =>
  must(await startTestPurchase(owner, listing, order(planId, given)))
const move = async (listing: ManagedListing, id: string, step: TestMove) =>
  must(await moveTestPurchase(owner, listing, id, step))
const read = (id: string) => db().purchase.findUniqueOrThrow({ where: { id } })
const code = (expected: string) => ({ ok: false, error: { code: expected } })

async function told(purchaseId: string) {
  const events = await db().outboxEvent.findMany({
    where: { purchaseId },
    orderBy: { position: 'asc' },
  })
  return events.map(({ payload }) => purchaseEventSchema.parse(payload))
}
const actions = async (id: string) => (await told(id)).map(({ action }) => action)

describe('a test purchase', () => {
  it('tells the integrator of all five actions, and nobody else of anything', async () => {
    const { listing, free, team } = await tried()
    const id = await start(listing, team)
    const change = { purchase: id, planId: free, cycle: '', units: '1' }
    expect(must(await changeTestPurchase(owner, listing, change)).when).toBe('period_end')
    await move(listing, id, 'undo')
    must(await changeTestPurchase(owner, listing, { ...change, planId: team, cycle: 'yearly' }))
    await move(listing, id, 'cancel')
    await move(listing, id, 'apply')
    expect(await actions(id)).toEqual([
      'purchased',
      'pending_change',
      'pending_change_cancelled',
      'changed',
      'pending_change',
      'cancelled',
    ])
    expect(await read(id)).toMatchObject({ isTest: true, state: 'cancelled' })
    expect(await db().mail.count()).toBe(0)
  })

  it('tries the trial as often as wanted, and uses up none', async () => {
    const { listing, seats } = await tried()
    for (const round of [1, 2]) {
      const id = await start(listing, seats, { units: '3' })
      expect((await read(id)).trialEndsAt).not.toBeNull()
      await move(listing, id, 'apply')
      expect(await read(id)).toMatchObject({ trialEndsAt: null, state: 'active', units: 3 })
      const events = await told(id)
      expect(events.map(({ action }) => action)).toEqual(['purchased', 'changed'])
      expect(events.map(({ purchase }) => purchase.onFreeTrial)).toEqual([true, false])
      if (round === 1) await move(listing, id, 'end')
    }
    expect(await db().trialUse.count({ where: { listingId: listing.id } })).toBe(0)
  })

  it('applies a pending change to the plan that was chosen', async () => {
    const { listing, free, team } = await tried()
    const id = await start(listing, team)
    must(
      await changeTestPurchase(owner, listing, { purchase: id, planId: free, cycle: '', units: 1 }),
    )
    expect(await read(id)).toMatchObject({ planId: team, pendingPlanId: free })
    await move(listing, id, 'apply')
    expect(await read(id)).toMatchObject({ planId: free, cycle: null, pendingPlanId: null })
    expect(await moveTestPurchase(owner, listing, id, 'apply')).toMatchObject(
      code('no_pending_change'),
    )
  })

  it('counts in no total of its buyer', async () => {
    const { listing, team } = await tried()
    const id = await start(listing, team)
    expect(must(await getPurchase(owner, id, 'en'))).toMatchObject({
      isTest: true,
      nextPayment: null,
      yearlyTotal: null,
    })
  })

  it('keeps its draft from being deleted, and the draft’s history after it ended', async () => {
    const { listing, team } = await tried()
    const id = await start(listing, team)
    expect(await deletePlan(owner, listing, team)).toMatchObject(code('plan_tried'))
    await move(listing, id, 'end')
    must(await deletePlan(owner, listing, team))
    expect(await read(id)).toMatchObject({ planId: team })
    expect(await startTestPurchase(owner, listing, order(team))).toMatchObject(
      code('plan_not_available'),
    )
  })

  it('renews and ends when its time has come, as a real one does', async () => {
    const { listing, team } = await tried()
    const id = await start(listing, team)
    const due = { currentPeriodEnd: new Date(now().getTime() - 1000) }
    await db().purchase.update({ where: { id }, data: due })
    await sweepTestPurchases()
    expect((await read(id)).currentPeriodEnd?.getTime()).toBeGreaterThan(now().getTime())
    await move(listing, id, 'cancel')
    const past = { ...due, pendingEffectiveAt: due.currentPeriodEnd }
    await db().purchase.update({ where: { id }, data: past })
    await sweepTestPurchases()
    expect(await read(id)).toMatchObject({ state: 'cancelled' })
    expect(await actions(id)).toEqual(['purchased', 'pending_change', 'cancelled'])
  })
})

describe('who may try', () => {
  it('an editor, on an account of their own, by the rules of a real purchase', async () => {
    const { listing, team, seats } = await tried()
    const editor = await inviteEditor(owner, `editor-${listings}`)
    const theirs = await managed(editor, listing.slug, owner)
    const mine = order(team, { accountId: editor.accountId })
    must(await startTestPurchase(editor, theirs, mine))
    expect(await startTestPurchase(editor, theirs, mine)).toMatchObject(code('already_purchased'))
    expect(await startTestPurchase(editor, theirs, order(team))).toMatchObject(code('not_found'))
    const none = order(seats, { units: '0' })
    expect(await startTestPurchase(owner, listing, none)).toMatchObject(code('units_out_of_range'))
  })

  it('nobody on an organization in which they are only a member', async () => {
    const { listing, team } = await tried()
    const organization = await makeOrganization(`org-${listings}`, [
      { actor: owner, role: 'member' },
    ])
    const theirs = order(team, { accountId: organization.id })
    expect(await startTestPurchase(owner, listing, theirs)).toMatchObject(code('owner_required'))
  })

  it('nobody a plan or a test of another listing', async () => {
    const [mine, other] = [await tried(), await tried()]
    expect(await startTestPurchase(owner, mine.listing, order(other.team))).toMatchObject(
      code('plan_not_available'),
    )
    const id = await start(other.listing, other.team)
    expect(await moveTestPurchase(owner, mine.listing, id, 'end')).toMatchObject(code('not_found'))
    const change = { purchase: id, planId: mine.free, cycle: '', units: '1' }
    expect(await changeTestPurchase(owner, other.listing, change)).toMatchObject(
      code('plan_not_available'),
    )
  })

  it('a stranger neither tests nor buys a draft', async () => {
    const { listing, free, team } = await tried()
    const stranger = await makeActor()
    await expect(managed(stranger, listing.slug, owner)).rejects.toThrow('not_found')
    const mine = { accountId: stranger.accountId, planId: free, cycle: '', units: '1' }
    expect(await startFreePurchase(stranger, mine)).toMatchObject(code('plan_not_available'))
    expect(await startCheckout(stranger, { ...mine, planId: team })).toMatchObject({ ok: false })
  })
})

describe('the publication of the listing', () => {
  it('ends its tests with a webhook, and lets nobody begin another', async () => {
    const { listing, team } = await tried()
    const id = await start(listing, team)
    await transaction(async (tx) => {
      await tx.listing.update({ where: { id: listing.id }, data: { state: 'suspended' } })
      await publishPlanChanges(tx, listing, await planChangesOf(listing.id, tx), now())
    })
    await handle({ listingId: listing.id })
    await handle({ listingId: listing.id })
    expect(await actions(id)).toEqual(['purchased', 'cancelled'])
    const stale = await startTestPurchase(owner, listing, order(team))
    expect(stale).toMatchObject({ ok: false })
    const fresh = await managed(owner, listing.slug)
    expect(await startTestPurchase(owner, fresh, order(team))).toMatchObject(
      code('test_not_available'),
    )
    expect(await moveTestPurchase(owner, fresh, id, 'end')).toMatchObject(
      code('test_not_available'),
    )
  })
})
