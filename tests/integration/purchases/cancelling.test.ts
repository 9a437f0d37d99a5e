import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { db } from '@/lib/db/client'
import { cancelPurchase } from '@/lib/purchases/commands/cancel-purchase'
import { previewPurchase } from '@/lib/purchases/commands/preview-purchase'
import { startFreePurchase } from '@/lib/purchases/commands/start-free-purchase'
import { syncSubscription } from '@/lib/purchases/commands/sync-subscription'
import { undoCancellation } from '@/lib/purchases/commands/undo-cancellation'
import { buy, orderForm } from '../../support/buy'
import { type Market, makeActor, makeMarket, makeOrganization, must } from '../../support/market'
import { type StripeForTests, startStripe } from '../../support/stripe-sandbox'

let stripe: StripeForTests
let market: Market

beforeAll(async () => {
  stripe = await startStripe()
  market = await makeMarket('cancelling')
})
afterAll(() => stripe.close())

async function bought(planId: string) {
  const actor = await makeActor()
  const { checkoutId } = await buy(stripe, actor, orderForm({ accountId: actor.accountId, planId }))
  const purchase = await db().purchase.findFirstOrThrow({
    where: { checkouts: { some: { id: checkoutId } } },
  })
  return { actor, purchase }
}

async function ledgerOf(purchaseId: string): Promise<string[]> {
  const entries = await db().ledgerEntry.findMany({
    where: { purchaseId },
    orderBy: { version: 'asc' },
  })
  expect(entries.map(({ version }) => version)).toEqual(entries.map((_, index) => index + 1))
  return entries.map(({ action }) => action)
}

const reread = (id: string) => db().purchase.findUniqueOrThrow({ where: { id } })

describe('cancelling', () => {
  it('ends a paid plan with its period, and can be undone until then', async () => {
    const { actor, purchase } = await bought(market.flat.id)
    const decision = must(await cancelPurchase(actor, purchase.id))
    expect(decision).toEqual({ when: 'period_end', at: purchase.currentPeriodEnd })
    expect(await reread(purchase.id)).toMatchObject({ state: 'active', cancelAtPeriodEnd: true })
    expect(await cancelPurchase(actor, purchase.id)).toMatchObject({
      error: { code: 'not_cancellable' },
    })
    must(await undoCancellation(actor, purchase.id))
    expect(await reread(purchase.id)).toMatchObject({
      cancelAtPeriodEnd: false,
      pendingEffectiveAt: null,
    })
    expect(await undoCancellation(actor, purchase.id)).toMatchObject({
      error: { code: 'nothing_to_undo' },
    })
    expect(await ledgerOf(purchase.id)).toEqual([
      'purchased',
      'pending_change',
      'pending_change_cancelled',
    ])
  })

  it('ends the purchase when the period is over, and the listing can be bought again', async () => {
    const { actor, purchase } = await bought(market.flat.id)
    must(await cancelPurchase(actor, purchase.id))
    await stripe.advance(32)
    must(await syncSubscription('acct_seller', purchase.stripeSubscriptionId ?? ''))
    expect(await reread(purchase.id)).toMatchObject({ state: 'cancelled' })
    expect(await ledgerOf(purchase.id)).toEqual(['purchased', 'pending_change', 'cancelled'])
    const order = orderForm({ accountId: actor.accountId, planId: market.flat.id })
    expect(await previewPurchase(actor, order)).toMatchObject({ ok: true })
  })

  it('ends a trial at once, charges nothing, and gives no second one', async () => {
    const { actor, purchase } = await bought(market.perUnit.id)
    expect(purchase.trialEndsAt).not.toBeNull()
    expect(must(await cancelPurchase(actor, purchase.id))).toEqual({ when: 'now' })
    expect(await reread(purchase.id)).toMatchObject({ state: 'cancelled' })
    const paid = await db().invoice.aggregate({
      where: { purchaseId: purchase.id },
      _sum: { amountPaid: true },
    })
    expect(paid._sum.amountPaid ?? 0).toBe(0)
    const order = orderForm({ accountId: actor.accountId, planId: market.perUnit.id, units: '3' })
    const preview = must(await previewPurchase(actor, order))
    expect(preview).toMatchObject({ trialEndsAt: null, today: { total: 1440 } })
  })

  it('ends a free plan at once, without Stripe', async () => {
    const actor = await makeActor()
    const order = { accountId: actor.accountId, planId: market.free.id }
    const id = must(await startFreePurchase(actor, order))
    expect(await startFreePurchase(actor, order)).toMatchObject({
      error: { code: 'already_purchased' },
    })
    expect(must(await cancelPurchase(actor, id))).toEqual({ when: 'now' })
    expect(await ledgerOf(id)).toEqual(['purchased', 'cancelled'])
  })

  it('is for owners only: another person gets 404, a member is told that an owner is needed', async () => {
    const [owner, member, stranger] = [await makeActor(), await makeActor(), await makeActor()]
    const organization = await makeOrganization('cancel-org', [
      { actor: owner, role: 'admin' },
      { actor: member, role: 'member' },
    ])
    const order = { accountId: organization.id, planId: market.free.id }
    const id = must(await startFreePurchase(owner, order))
    expect(await cancelPurchase(member, id)).toMatchObject({ error: { code: 'owner_required' } })
    const personal = must(
      await startFreePurchase(owner, { accountId: owner.accountId, planId: market.free.id }),
    )
    expect(await cancelPurchase(stranger, personal)).toMatchObject({ error: { code: 'not_found' } })
    expect(await cancelPurchase(owner, 'pur_nothing')).toMatchObject({
      error: { code: 'not_found' },
    })
    expect(await reread(id)).toMatchObject({ state: 'active' })
  })
})

describe('time', () => {
  it('turns a trial into a paid plan, told as a change, with one invoice that asks for money', async () => {
    const { purchase } = await bought(market.perUnit.id)
    await stripe.advance(15)
    must(await syncSubscription('acct_seller', purchase.stripeSubscriptionId ?? ''))
    expect(await reread(purchase.id)).toMatchObject({ state: 'active', trialEndsAt: null })
    expect(await ledgerOf(purchase.id)).toEqual(['purchased', 'changed'])
  })

  it('renews, which the ledger notes and nobody is told', async () => {
    const { purchase } = await bought(market.flat.id)
    await stripe.advance(32)
    must(await syncSubscription('acct_seller', purchase.stripeSubscriptionId ?? ''))
    expect(await ledgerOf(purchase.id)).toEqual(['purchased', 'renewed'])
    expect(await db().invoice.count({ where: { purchaseId: purchase.id, state: 'paid' } })).toBe(2)
    const mails = await db().mail.findMany({ where: { key: { startsWith: purchase.id } } })
    expect(mails.map(({ kind }) => kind)).toEqual(['purchase_started'])
  })
})
