import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { stripeClient } from '@/lib/adapters/stripe/client'
import { db } from '@/lib/db/client'
import { cancelPurchase } from '@/lib/purchases/commands/cancel-purchase'
import { changePlan } from '@/lib/purchases/commands/change-plan'
import { syncSubscription } from '@/lib/purchases/commands/sync-subscription'
import { undoPlanChange } from '@/lib/purchases/commands/undo-plan-change'
import { getPurchase } from '@/lib/purchases/queries/get-purchase'
import { runJob } from '@/lib/worker/registry'
import { buy, orderForm } from '../../support/buy'
import { agreedChange } from '../../support/change'
import { type Market, makeActor, makeMarket, makePlan, must } from '../../support/market'
import { type StripeForTests, startStripe } from '../../support/stripe-sandbox'

let stripe: StripeForTests
let market: Market
const onSeller = { stripeAccount: 'acct_seller' }

beforeAll(async () => {
  stripe = await startStripe()
  market = await makeMarket('unsure')
})
afterAll(() => stripe.close())

async function bought(units = '2') {
  const actor = await makeActor()
  const { accountId } = actor
  await buy(stripe, actor, orderForm({ accountId, planId: market.perUnit.id, units }))
  await stripe.advance(15)
  const purchase = await db().purchase.findFirstOrThrow({ where: { accountId } })
  const subscriptionId = purchase.stripeSubscriptionId ?? ''
  must(await syncSubscription('acct_seller', subscriptionId))
  const to = (wanted: string, plan: { id: string } = market.perUnit) => ({
    purchase: purchase.id,
    planId: plan.id,
    cycle: 'monthly',
    units: wanted,
  })
  return { actor, purchase, subscriptionId, to }
}

type Purchased = Awaited<ReturnType<typeof bought>>['purchase']

const reread = (id: string) => db().purchase.findUniqueOrThrow({ where: { id } })

async function chargesOf({ stripeCustomerId }: { stripeCustomerId: string | null }) {
  const { data } = await stripeClient().charges.list({ limit: 100 }, onSeller)
  return data.filter(({ customer, paid }) => customer === stripeCustomerId && paid)
}

/** The card on file from now on. */
async function useCard({ stripeCustomerId }: Purchased, subscriptionId: string, ready: string) {
  const { paymentMethods, subscriptions } = stripeClient()
  const card = await paymentMethods.attach(ready, { customer: stripeCustomerId ?? '' }, onSeller)
  await subscriptions.update(subscriptionId, { default_payment_method: card.id }, onSeller)
}

describe('a change that Stripe made and did not confirm', () => {
  it('is told as unconfirmed, is found by the job that asks again, and was charged once', async () => {
    const { actor, purchase, subscriptionId, to } = await bought()
    const before = (await chargesOf(purchase)).length
    const form = await agreedChange(actor, to('5'))
    // Of all calls only reading the subscription again lists charges; Stripe's library asks three times.
    await stripe.fault('error500', '/v1/charges', 3)
    expect(must(await changePlan(actor, form))).toBe('unconfirmed')
    expect(await reread(purchase.id)).toMatchObject({ units: 2 })
    await runJob('subscription.sync', { stripeAccountId: 'acct_seller', subscriptionId })
    expect(await reread(purchase.id)).toMatchObject({ units: 5 })
    expect(must(await changePlan(actor, form))).toBe('changed')
    expect(await chargesOf(purchase)).toHaveLength(before + 1)
  })
})

describe('a change that the bank wants confirmed', () => {
  it('leaves the old plan until then, and is charged once', async () => {
    const { actor, purchase, subscriptionId, to } = await bought()
    const before = (await chargesOf(purchase)).length
    await useCard(purchase, subscriptionId, 'pm_card_authenticationRequired')
    const form = await agreedChange(actor, to('5'))
    expect(must(await changePlan(actor, form))).toBe('unpaid')
    expect(await reread(purchase.id)).toMatchObject({ units: 2, state: 'active' })
    const { unpaidChange } = must(await getPurchase(actor, purchase.id, 'en'))
    const body = new URLSearchParams({ card: '4000002760003184', answer: 'confirm' })
    await fetch(unpaidChange?.payUrl ?? '', { method: 'POST', body, redirect: 'manual' })
    must(await syncSubscription('acct_seller', subscriptionId))
    expect(await reread(purchase.id)).toMatchObject({ units: 5 })
    const charges = await chargesOf(purchase)
    expect(charges).toHaveLength(before + 1)
    expect(String(charges[0]?.amount)).toBe(form.seenToday)
  })
})

describe('between the page and its button', () => {
  it('a plan that was retired is refused, and nothing is charged', async () => {
    const { actor, purchase, to } = await bought()
    const plan = await makePlan(market.listing, 21, { priceModel: 'flat_rate', monthlyPrice: 9000 })
    const before = await chargesOf(purchase)
    const form = await agreedChange(actor, to('1', plan))
    const retired = { state: 'retired', retiredAt: new Date() } as const
    await db().plan.update({ where: { id: plan.id }, data: retired })
    expect(await changePlan(actor, form)).toMatchObject({ error: { code: 'plan_not_available' } })
    expect(await chargesOf(purchase)).toEqual(before)
    expect(await db().planChange.count({ where: { purchaseId: purchase.id } })).toBe(0)
  })

  it('a cancellation in another tab comes first: neither an upgrade nor a downgrade takes it back', async () => {
    const { actor, purchase, to } = await bought()
    const forms = [await agreedChange(actor, to('5')), await agreedChange(actor, to('1'))]
    const before = await chargesOf(purchase)
    must(await cancelPurchase(actor, purchase.id))
    for (const form of forms) {
      expect(await changePlan(actor, form)).toMatchObject({
        error: { code: 'cancellation_pending' },
      })
    }
    expect(await chargesOf(purchase)).toEqual(before)
    expect(await reread(purchase.id)).toMatchObject({ units: 2, cancelAtPeriodEnd: true })
  })

  it('a cancellation while fewer units are planned ends everything with the period', async () => {
    const { actor, purchase, subscriptionId, to } = await bought('4')
    must(await changePlan(actor, await agreedChange(actor, to('2'))))
    must(await cancelPurchase(actor, purchase.id))
    expect(await undoPlanChange(actor, purchase.id)).toMatchObject({
      error: { code: 'nothing_to_undo' },
    })
    const before = (await chargesOf(purchase)).length
    await stripe.advance(40)
    must(await syncSubscription('acct_seller', subscriptionId))
    expect(await reread(purchase.id)).toMatchObject({ units: 4, state: 'cancelled' })
    expect(await chargesOf(purchase)).toHaveLength(before)
  })

  it('fewer units planned in one tab and more confirmed in the other end as one of the two, charged at most once', async () => {
    const { actor, purchase, subscriptionId, to } = await bought('4')
    const before = (await chargesOf(purchase)).length
    const [fewer, more] = [await agreedChange(actor, to('2')), await agreedChange(actor, to('6'))]
    const answers = await Promise.all([changePlan(actor, fewer), changePlan(actor, more)])
    must(await syncSubscription('acct_seller', subscriptionId))
    const { units, pendingUnits } = await reread(purchase.id)
    const charged = (await chargesOf(purchase)).length - before
    expect(answers.some(({ ok }) => ok)).toBe(true)
    expect(charged).toBe(units === 6 ? 1 : 0)
    if (units === 4) expect(pendingUnits).toBe(2)
    expect(await db().planChange.count({ where: { purchaseId: purchase.id, state: 'open' } })).toBe(
      0,
    )
  })
})

describe('units', () => {
  it.each(['0', '-1', '1.5', '1000000000', 'many', ''])(
    'of “%s” are refused before anything is asked of Stripe',
    async (units) => {
      const { actor, purchase, to } = await bought()
      const form = { ...(await agreedChange(actor, to('5'))), units }
      const answer = await changePlan(actor, form)
      expect(answer).toMatchObject({ error: { field: 'units' } })
      expect(await reread(purchase.id)).toMatchObject({ units: 2, pendingUnits: null })
    },
  )
})
