import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { stripeClient } from '@/lib/adapters/stripe/client'
import { db } from '@/lib/db/client'
import { cancelPurchase } from '@/lib/purchases/commands/cancel-purchase'
import { changeFreePlan } from '@/lib/purchases/commands/change-free-plan'
import { changePlan } from '@/lib/purchases/commands/change-plan'
import { previewPlanChange } from '@/lib/purchases/commands/preview-plan-change'
import { reconcileSeller } from '@/lib/purchases/commands/reconcile-seller'
import { startFreePurchase } from '@/lib/purchases/commands/start-free-purchase'
import { syncSubscription } from '@/lib/purchases/commands/sync-subscription'
import { undoPlanChange } from '@/lib/purchases/commands/undo-plan-change'
import { getPurchase } from '@/lib/purchases/queries/get-purchase'
import { buy, orderForm } from '../../support/buy'
import { agreedChange } from '../../support/change'
import { type Market, makeActor, makeMarket, makePlan, must } from '../../support/market'
import { type StripeForTests, startStripe } from '../../support/stripe-sandbox'

let stripe: StripeForTests
let market: Market
let large: Awaited<ReturnType<typeof makePlan>>

beforeAll(async () => {
  stripe = await startStripe()
  market = await makeMarket('changing')
  large = await makePlan(market.listing, 4, {
    priceModel: 'flat_rate',
    monthlyPrice: 3000,
    yearlyPrice: 30_000,
  })
})
afterAll(() => stripe.close())

async function bought(planId: string, order: { cycle?: string; units?: string } = {}) {
  const actor = await makeActor()
  await buy(stripe, actor, orderForm({ accountId: actor.accountId, planId, ...order }))
  const purchase = await db().purchase.findFirstOrThrow({ where: { accountId: actor.accountId } })
  const to = (plan: { id: string }, cycle = 'monthly', units = '1') => ({
    purchase: purchase.id,
    planId: plan.id,
    cycle,
    units,
  })
  return { actor, purchase, to }
}

const reread = (id: string) => db().purchase.findUniqueOrThrow({ where: { id } })

async function sync(purchase: { stripeSubscriptionId: string | null }) {
  return must(await syncSubscription('acct_seller', purchase.stripeSubscriptionId ?? ''))
}

async function ledgerOf(purchaseId: string): Promise<string[]> {
  const entries = await db().ledgerEntry.findMany({
    where: { purchaseId },
    orderBy: { version: 'asc' },
  })
  expect(entries.map(({ version }) => version)).toEqual(entries.map((_, index) => index + 1))
  return entries.map(({ action }) => action)
}

describe('an upgrade', () => {
  it('is made at once and charges to the cent what was seen', async () => {
    const { actor, purchase, to } = await bought(market.flat.id)
    await stripe.advance(10)
    const form = await agreedChange(actor, to(large))
    expect(form.seenWhen).toBe('now')
    expect(must(await changePlan(actor, form))).toBe('changed')
    expect(await reread(purchase.id)).toMatchObject({ planId: large.id, cycle: 'monthly' })
    const invoices = await db().invoice.findMany({
      where: { purchaseId: purchase.id },
      orderBy: { createdAt: 'desc' },
    })
    expect(invoices[0]).toMatchObject({ state: 'paid', amountPaid: Number(form.seenToday) })
    const shown = must(await getPurchase(actor, purchase.id, 'en'))
    expect(shown.nextPayment?.amount.amount).toBe(Number(form.seenNext))
    expect(await ledgerOf(purchase.id)).toEqual(['purchased', 'changed'])
    const [newest] = await db().ledgerEntry.findMany({
      where: { purchaseId: purchase.id },
      orderBy: { version: 'desc' },
    })
    expect(newest).toMatchObject({
      snapshot: { plan: { planId: large.id } },
      previous: { plan: { planId: market.flat.id } },
    })
  })

  it('from monthly to yearly begins a year now', async () => {
    const { actor, purchase, to } = await bought(market.flat.id)
    const form = await agreedChange(actor, to(market.flat, 'yearly'))
    expect(must(await changePlan(actor, form))).toBe('changed')
    const after = await reread(purchase.id)
    const days = (Number(after.currentPeriodEnd) - Number(after.currentPeriodStart)) / 86_400_000
    expect(after.cycle).toBe('yearly')
    expect(days).toBeGreaterThan(364)
  })

  it('in a trial charges nothing, and the same trial goes on', async () => {
    const { actor, purchase, to } = await bought(market.perUnit.id)
    const form = await agreedChange(actor, to(large))
    expect(form).toMatchObject({ seenToday: '0', seenWhen: 'now', seenNext: '3600' })
    expect(must(await changePlan(actor, form))).toBe('changed')
    const after = await reread(purchase.id)
    expect(after).toMatchObject({ planId: large.id, trialEndsAt: purchase.trialEndsAt })
    const paid = await db().invoice.aggregate({
      where: { purchaseId: purchase.id },
      _sum: { amountPaid: true },
    })
    expect(paid._sum.amountPaid ?? 0).toBe(0)
  })
})

describe('a downgrade', () => {
  it('waits for the period, costs nothing now, and then takes effect', async () => {
    const { actor, purchase, to } = await bought(large.id)
    const form = await agreedChange(actor, to(market.flat))
    expect(form).toMatchObject({ seenToday: '0', seenNext: '1200', seenWhen: 'period_end' })
    expect(must(await changePlan(actor, form))).toBe('scheduled')
    expect(await reread(purchase.id)).toMatchObject({
      planId: large.id,
      pendingPlanId: market.flat.id,
      pendingEffectiveAt: purchase.currentPeriodEnd,
      cancelAtPeriodEnd: false,
    })
    const shown = must(await getPurchase(actor, purchase.id, 'en'))
    expect(shown.pendingChange).toMatchObject({ planName: 'Plan 2' })
    expect(shown.nextPayment?.amount.amount).toBe(1200)
    await stripe.advance(32)
    await sync(purchase)
    expect(await reread(purchase.id)).toMatchObject({
      planId: market.flat.id,
      pendingPlanId: null,
      pendingEffectiveAt: null,
    })
    expect(await ledgerOf(purchase.id)).toEqual(['purchased', 'pending_change', 'changed'])
  })

  it('can be undone until then, which leaves everything as it was', async () => {
    const { actor, purchase, to } = await bought(large.id)
    must(await changePlan(actor, await agreedChange(actor, to(market.flat))))
    must(await undoPlanChange(actor, purchase.id))
    const { version, readAt, updatedAt, ...after } = await reread(purchase.id)
    expect({ ...purchase, ...after, version, readAt, updatedAt }).toEqual({
      ...purchase,
      version,
      readAt,
      updatedAt,
    })
    expect(await undoPlanChange(actor, purchase.id)).toMatchObject({
      error: { code: 'nothing_to_undo' },
    })
    await stripe.advance(32)
    await sync(purchase)
    expect(await reread(purchase.id)).toMatchObject({ planId: large.id })
    expect(await ledgerOf(purchase.id)).toEqual([
      'purchased',
      'pending_change',
      'pending_change_cancelled',
      'renewed',
    ])
  })

  it('is replaced by another one, by an upgrade, and by a cancellation', async () => {
    const { actor, purchase, to } = await bought(large.id)
    must(await changePlan(actor, await agreedChange(actor, to(market.flat))))
    must(await changePlan(actor, await agreedChange(actor, to(market.free, ''))))
    expect(await reread(purchase.id)).toMatchObject({
      pendingPlanId: market.free.id,
      cancelAtPeriodEnd: false,
    })
    must(await changePlan(actor, await agreedChange(actor, to(market.flat))))
    expect(await reread(purchase.id)).toMatchObject({ pendingPlanId: market.flat.id })
    must(await changePlan(actor, await agreedChange(actor, to(large, 'yearly'))))
    expect(await reread(purchase.id)).toMatchObject({ pendingPlanId: null, cycle: 'yearly' })
    must(await changePlan(actor, await agreedChange(actor, to(market.flat))))
    must(await cancelPurchase(actor, purchase.id))
    expect(await reread(purchase.id)).toMatchObject({
      pendingPlanId: null,
      cancelAtPeriodEnd: true,
    })
    expect(await ledgerOf(purchase.id)).toEqual([
      'purchased',
      'pending_change',
      'pending_change',
      'pending_change',
      'pending_change_cancelled',
      'changed',
      'pending_change',
      'pending_change',
    ])
    expect(await previewPlanChange(actor, to(market.flat))).toMatchObject({
      error: { code: 'cancellation_pending' },
    })
  })
})

describe('free plans', () => {
  it('follow a paid one at its end, without Stripe', async () => {
    const { actor, purchase, to } = await bought(market.flat.id)
    must(await changePlan(actor, await agreedChange(actor, to(market.free, ''))))
    await stripe.advance(32)
    await sync(purchase)
    expect(await reread(purchase.id)).toMatchObject({
      state: 'active',
      planId: market.free.id,
      cycle: null,
      stripeSubscriptionId: null,
    })
    expect(await sync(purchase)).toBe('ignored')
    expect(await ledgerOf(purchase.id)).toEqual(['purchased', 'pending_change', 'changed'])
  })

  it('become a paid one by paying, as one purchase that goes on', async () => {
    const actor = await makeActor()
    const { accountId } = actor
    const id = must(await startFreePurchase(actor, { accountId, planId: market.free.id }))
    await buy(stripe, actor, orderForm({ accountId, planId: market.flat.id }))
    expect(await reread(id)).toMatchObject({ planId: market.flat.id, cycle: 'monthly' })
    expect(await db().purchase.count({ where: { accountId } })).toBe(1)
    expect(await ledgerOf(id)).toEqual(['purchased', 'changed'])
    const first = await reread(id)
    const back = { purchase: id, planId: market.free.id, cycle: '', units: '1' }
    must(await changePlan(actor, await agreedChange(actor, back)))
    await stripe.advance(32)
    await sync(first)
    await buy(stripe, actor, orderForm({ accountId, planId: large.id }))
    expect(await reread(id)).toMatchObject({ planId: large.id, state: 'active' })
    expect(await sync(first)).toBe('ignored')
    expect(await reread(id)).toMatchObject({ planId: large.id, state: 'active' })
    expect(await db().purchase.count({ where: { accountId } })).toBe(1)
  })

  it('change for one another at once', async () => {
    const other = await makePlan(market.listing, 9, { priceModel: 'free' })
    const actor = await makeActor()
    const { accountId } = actor
    const id = must(await startFreePurchase(actor, { accountId, planId: market.free.id }))
    const form = { purchase: id, planId: other.id, cycle: '', units: '1' }
    must(await changeFreePlan(actor, form))
    expect(await reread(id)).toMatchObject({ planId: other.id })
    expect(await changeFreePlan(actor, form)).toMatchObject({
      error: { code: 'nothing_to_change' },
    })
    expect(await ledgerOf(id)).toEqual(['purchased', 'changed'])
  })
})

describe('what the books say', () => {
  it('agrees with Stripe after any of it: the reconciler finds nothing to repair', async () => {
    const { data } = await stripeClient().subscriptions.list(
      { status: 'all', limit: 100 },
      { stripeAccount: 'acct_seller' },
    )
    for (const { id } of data) must(await syncSubscription('acct_seller', id))
    expect(must(await reconcileSeller('acct_seller'))).toMatchObject({ drift: 0 })
  })
})
