import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { stripeClient } from '@/lib/adapters/stripe/client'
import { db } from '@/lib/db/client'
import { refundDuplicate } from '@/lib/purchases/commands/refund-duplicate'
import { startCheckout } from '@/lib/purchases/commands/start-checkout'
import { startFreePurchase } from '@/lib/purchases/commands/start-free-purchase'
import { syncCheckout } from '@/lib/purchases/commands/sync-checkout'
import { syncSubscription } from '@/lib/purchases/commands/sync-subscription'
import { agreed, buy, orderForm } from '../../support/buy'
import { type Market, makeActor, makeMarket, must } from '../../support/market'
import { type StripeForTests, startStripe } from '../../support/stripe-sandbox'

let stripe: StripeForTests
let market: Market
const onSeller = { stripeAccount: 'acct_seller' }

beforeAll(async () => {
  stripe = await startStripe()
  market = await makeMarket('racing')
})
afterAll(() => stripe.close())

describe('two tabs at once', () => {
  it('get the same payment page for the same terms', async () => {
    const actor = await makeActor()
    const form = await agreed(
      actor,
      orderForm({ accountId: actor.accountId, planId: market.flat.id }),
    )
    const tabs = await Promise.all(Array.from({ length: 6 }, () => startCheckout(actor, form)))
    const urls = new Set(tabs.map((tab) => must(tab).url))
    expect(urls.size).toBe(1)
    expect(await db().checkout.count({ where: { accountId: actor.accountId } })).toBe(1)
  })

  it('cannot both pay one page', async () => {
    const actor = await makeActor()
    const form = await agreed(
      actor,
      orderForm({ accountId: actor.accountId, planId: market.flat.id }),
    )
    const { url, checkoutId } = must(await startCheckout(actor, form))
    await Promise.all([stripe.pay(url), stripe.pay(url)])
    must(await syncCheckout(checkoutId))
    const { data } = await stripeClient().charges.list({}, onSeller)
    const { stripeCustomerId } = await db().purchase.findFirstOrThrow({
      where: { accountId: actor.accountId },
    })
    expect(data.filter(({ customer }) => customer === stripeCustomerId)).toHaveLength(1)
  })

  it('close the older page when the terms differ', async () => {
    const actor = await makeActor()
    const order = orderForm({ accountId: actor.accountId, planId: market.flat.id })
    const monthly = must(await startCheckout(actor, await agreed(actor, order)))
    const yearly = await agreed(actor, { ...order, cycle: 'yearly' })
    const second = must(await startCheckout(actor, yearly))
    expect(second.url).not.toBe(monthly.url)
    const states = await db().checkout.findMany({ where: { accountId: actor.accountId } })
    expect(states.map(({ state }) => state).sort()).toEqual(['expired', 'open'])
    await stripe.pay(monthly.url)
    expect(must(await syncCheckout(monthly.checkoutId))).toBe('expired')
  })

  it('learn that it is bought when the older page was paid meanwhile', async () => {
    const actor = await makeActor()
    const order = orderForm({ accountId: actor.accountId, planId: market.flat.id })
    const yearly = await agreed(actor, { ...order, cycle: 'yearly' })
    const monthly = must(await startCheckout(actor, await agreed(actor, order)))
    await stripe.pay(monthly.url)
    const second = await startCheckout(actor, yearly)
    expect(second).toMatchObject({ ok: false, error: { code: 'already_purchased' } })
    expect(await db().purchase.count({ where: { accountId: actor.accountId } })).toBe(1)
  })

  it('take a free plan once', async () => {
    const actor = await makeActor()
    const order = { accountId: actor.accountId, planId: market.free.id }
    const tabs = await Promise.all(Array.from({ length: 6 }, () => startFreePurchase(actor, order)))
    expect(tabs.filter(({ ok }) => ok)).toHaveLength(1)
    expect(await db().purchase.count({ where: { accountId: actor.accountId } })).toBe(1)
  })
})

describe('a second payment that gets through', () => {
  it('is cancelled and given back, and the first purchase stays', async () => {
    const actor = await makeActor()
    const order = orderForm({ accountId: actor.accountId, planId: market.flat.id })
    const first = must(await startCheckout(actor, await agreed(actor, order)))
    // As if the page had been forgotten here while it was still open at Stripe.
    await db().checkout.update({ where: { id: first.checkoutId }, data: { state: 'expired' } })
    const second = must(await startCheckout(actor, await agreed(actor, order)))
    await Promise.all([stripe.pay(first.url), stripe.pay(second.url)])
    const customer = await db().stripeCustomer.findFirstOrThrow({
      where: { accountId: actor.accountId },
    })
    const { data } = await stripeClient().subscriptions.list(
      { customer: customer.stripeCustomerId },
      onSeller,
    )
    expect(data).toHaveLength(2)
    const outcomes = await Promise.all(data.map(({ id }) => syncSubscription('acct_seller', id)))
    expect(outcomes.map((outcome) => must(outcome)).sort()).toEqual(['refunding', 'synced'])
    const refused = data[outcomes.findIndex((outcome) => must(outcome) === 'refunding')]
    must(await refundDuplicate('acct_seller', refused?.id ?? ''))
    must(await refundDuplicate('acct_seller', refused?.id ?? ''))
    for (const { id } of data) must(await syncSubscription('acct_seller', id))
    const purchases = await db().purchase.findMany({ where: { accountId: actor.accountId } })
    expect(purchases).toMatchObject([{ state: 'active' }])
    const { data: charges } = await stripeClient().charges.list(
      { customer: customer.stripeCustomerId },
      onSeller,
    )
    expect(charges.map(({ amount_refunded }) => amount_refunded).sort()).toEqual([0, 1200])
    const states = await db().checkout.findMany({ where: { accountId: actor.accountId } })
    expect(states.map(({ state }) => state).sort()).toEqual(['completed', 'refunded'])
  })
})

describe('many readers of one subscription', () => {
  it('write each change once, and only ever a newer state', async () => {
    const actor = await makeActor()
    const form = await agreed(
      actor,
      orderForm({ accountId: actor.accountId, planId: market.flat.id }),
    )
    const { url, checkoutId } = must(await startCheckout(actor, form))
    await stripe.pay(url)
    await Promise.all(Array.from({ length: 5 }, () => syncCheckout(checkoutId)))
    const purchase = await db().purchase.findFirstOrThrow({ where: { accountId: actor.accountId } })
    const id = purchase.stripeSubscriptionId ?? ''
    const reading = Array.from({ length: 3 }, () => syncSubscription('acct_seller', id))
    await stripeClient().subscriptions.update(id, { cancel_at_period_end: true }, onSeller)
    await Promise.allSettled(reading)
    must(await syncSubscription('acct_seller', id))
    const after = await db().purchase.findFirstOrThrow({
      where: { id: purchase.id },
      include: { ledger: { orderBy: { version: 'asc' } } },
    })
    expect(after.cancelAtPeriodEnd).toBe(true)
    expect(after.ledger.map(({ action }) => action)).toEqual(['purchased', 'pending_change'])
  })

  it('are told to look again when too many write at once, and end in one state', async () => {
    const actor = await makeActor()
    const order = orderForm({ accountId: actor.accountId, planId: market.flat.id })
    await buy(stripe, actor, order)
    const purchase = await db().purchase.findFirstOrThrow({ where: { accountId: actor.accountId } })
    const id = purchase.stripeSubscriptionId ?? ''
    const readers = Array.from({ length: 16 }, () => syncSubscription('acct_seller', id))
    for (const answer of await Promise.all(readers)) {
      expect(answer).toMatchObject(
        answer.ok ? { value: 'synced' } : { error: { code: 'conflict' } },
      )
    }
    must(await syncSubscription('acct_seller', id))
    expect(await db().ledgerEntry.count({ where: { purchaseId: purchase.id } })).toBe(1)
  })
})

describe('a free plan that is taken while its listing is being suspended', () => {
  it('is refused, and nothing is written', async () => {
    const { listing, free } = await makeMarket('suspended-now')
    const actor = await makeActor()
    const order = { accountId: actor.accountId, planId: free.id, cycle: '', units: '1' }
    const taking = await db().$transaction(async (tx) => {
      await tx.listing.update({ where: { id: listing.id }, data: { state: 'suspended' } })
      const started = startFreePurchase(actor, order)
      await tx.$queryRaw`select pg_sleep(0.5)::text`
      return { started }
    })
    expect(await taking.started).toMatchObject({ ok: false, error: { code: 'plan_not_available' } })
    expect(await db().purchase.count({ where: { accountId: actor.accountId } })).toBe(0)
  })
})
