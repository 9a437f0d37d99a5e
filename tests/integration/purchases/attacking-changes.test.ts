import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { stripeClient } from '@/lib/adapters/stripe/client'
import { db } from '@/lib/db/client'
import { applyPlanChange } from '@/lib/purchases/commands/apply-plan-change'
import { changePlan } from '@/lib/purchases/commands/change-plan'
import { claimPlanChange } from '@/lib/purchases/commands/claim-plan-change'
import { previewPlanChange } from '@/lib/purchases/commands/preview-plan-change'
import { quoteChange } from '@/lib/purchases/commands/quote-change'
import { syncSubscription } from '@/lib/purchases/commands/sync-subscription'
import { getPurchase } from '@/lib/purchases/queries/get-purchase'
import { buy, orderForm } from '../../support/buy'
import { agreedChange } from '../../support/change'
import { type Market, makeActor, makeMarket, makeOrganization, must } from '../../support/market'
import { type StripeForTests, startStripe } from '../../support/stripe-sandbox'

let stripe: StripeForTests
let market: Market
const onSeller = { stripeAccount: 'acct_seller' }

beforeAll(async () => {
  stripe = await startStripe()
  market = await makeMarket('attacking')
})
afterAll(() => stripe.close())

async function bought(units = '2') {
  const actor = await makeActor()
  const { accountId } = actor
  await buy(stripe, actor, orderForm({ accountId, planId: market.perUnit.id, units }))
  await stripe.advance(15)
  const purchase = await db().purchase.findFirstOrThrow({ where: { accountId } })
  await sync(purchase)
  const to = (wanted: string, plan = market.perUnit) => ({
    purchase: purchase.id,
    planId: plan.id,
    cycle: 'monthly',
    units: wanted,
  })
  return { actor, purchase, to }
}

const reread = (id: string) => db().purchase.findUniqueOrThrow({ where: { id } })

async function sync(purchase: { stripeSubscriptionId: string | null }) {
  return must(await syncSubscription('acct_seller', purchase.stripeSubscriptionId ?? ''))
}

async function chargesOf({ stripeCustomerId }: { stripeCustomerId: string | null }) {
  const { data } = await stripeClient().charges.list({ limit: 100 }, onSeller)
  return data.filter(({ customer, paid }) => customer === stripeCustomerId && paid)
}

/** The card on file is refused from now on. */
async function declineFromNow(purchase: {
  stripeCustomerId: string | null
  stripeSubscriptionId: string | null
}) {
  const customer = purchase.stripeCustomerId ?? ''
  const { paymentMethods, subscriptions } = stripeClient()
  const card = await paymentMethods.attach('pm_card_chargeCustomerFail', { customer }, onSeller)
  const id = purchase.stripeSubscriptionId ?? ''
  await subscriptions.update(id, { default_payment_method: card.id }, onSeller)
}

describe('a confirmation', () => {
  it('sent by six tabs at once makes one change and one charge', async () => {
    const { actor, purchase, to } = await bought()
    const before = (await chargesOf(purchase)).length
    const form = await agreedChange(actor, to('5'))
    const tabs = await Promise.all(Array.from({ length: 6 }, () => changePlan(actor, form)))
    // Stripe refuses a request while the same one is on its way: that tab is told to wait.
    const told = tabs.filter((tab) => tab.ok).map((tab) => tab.value)
    expect(told).toContain('changed')
    expect(['changed', 'unconfirmed']).toEqual(expect.arrayContaining(told))
    expect(await chargesOf(purchase)).toHaveLength(before + 1)
    expect(await reread(purchase.id)).toMatchObject({ units: 5 })
    expect(await db().planChange.count({ where: { purchaseId: purchase.id } })).toBe(1)
  })

  it('sent again later changes nothing more', async () => {
    const { actor, purchase, to } = await bought()
    const form = await agreedChange(actor, to('5'))
    expect(must(await changePlan(actor, form))).toBe('changed')
    const paid = await chargesOf(purchase)
    expect(must(await changePlan(actor, form))).toBe('changed')
    expect(await chargesOf(purchase)).toEqual(paid)
  })

  it('for two different changes at once makes only what was seen', async () => {
    const { actor, purchase, to } = await bought()
    const forms = await Promise.all([agreedChange(actor, to('5')), agreedChange(actor, to('9'))])
    const before = (await chargesOf(purchase)).length
    const answers = await Promise.all(forms.map((form) => changePlan(actor, form)))
    const made = answers.flatMap((answer, index) => (answer.ok ? [forms[index]] : []))
    const charges = await chargesOf(purchase)
    expect(charges).toHaveLength(before + made.length)
    expect(
      charges
        .slice(0, made.length)
        .map(({ amount }) => String(amount))
        .sort(),
    ).toEqual(made.map((form) => form?.seenToday).sort())
  })

  it.each([
    ['another amount today', { seenToday: '1' }],
    ['another amount next', { seenNext: '1' }],
    ['another moment of effect', { seenWhen: 'period_end' }],
    ['a moment that is not yet', { prorationDate: '2099-01-01T00:00:00.000Z' }],
    ['a moment long ago', { prorationDate: '2020-01-01T00:00:00.000Z' }],
  ])('of %s than Stripe says is shown again, not charged', async (_, lie) => {
    const { actor, purchase, to } = await bought()
    const before = await chargesOf(purchase)
    const form = { ...(await agreedChange(actor, to('5'))), ...lie }
    expect(await changePlan(actor, form)).toMatchObject({ error: { code: 'price_changed' } })
    expect(await chargesOf(purchase)).toEqual(before)
    expect(await reread(purchase.id)).toMatchObject({ units: 2 })
  })

  it('of a price that changed meanwhile at Stripe is shown again, not charged', async () => {
    const { actor, purchase, to } = await bought()
    const form = await agreedChange(actor, to('5'))
    const { subscriptions } = stripeClient()
    const id = purchase.stripeSubscriptionId ?? ''
    const [item] = (await subscriptions.retrieve(id, {}, onSeller)).items.data
    const items = [{ id: item?.id ?? '', quantity: 4 }]
    await subscriptions.update(id, { items, proration_behavior: 'always_invoice' }, onSeller)
    expect(await changePlan(actor, form)).toMatchObject({ error: { code: 'price_changed' } })
  })

  it('that only Stripe heard, since we died, is found made and not charged again', async () => {
    const { actor, purchase, to } = await bought()
    const before = (await chargesOf(purchase)).length
    const { prorationDate, ...form } = await agreedChange(actor, to('5'))
    const request = { ...to('5'), cycle: 'monthly' as const, units: 5 }
    const quote = must(await quoteChange(actor, request, new Date(prorationDate)))
    must(await applyPlanChange(must(await claimPlanChange(actor, quote)), quote))
    await sync(purchase)
    expect(must(await changePlan(actor, { ...form, prorationDate }))).toBe('changed')
    expect(await chargesOf(purchase)).toHaveLength(before + 1)
    expect(await reread(purchase.id)).toMatchObject({ units: 5 })
  })

  it('while Stripe does not answer changes nothing, and the same one works later', async () => {
    const { actor, purchase, to } = await bought()
    const form = await agreedChange(actor, to('5'))
    await stripe.fault('error500', '/v1/invoices/create_preview')
    expect(await changePlan(actor, form)).toMatchObject({ error: { code: 'stripe_unavailable' } })
    expect(await reread(purchase.id)).toMatchObject({ units: 2 })
    expect(must(await changePlan(actor, form))).toBe('changed')
    expect(await reread(purchase.id)).toMatchObject({ units: 5 })
  })
})

describe('a card that is refused', () => {
  it('leaves the old plan, and the link to pay makes the change', async () => {
    const { actor, purchase, to } = await bought()
    await declineFromNow(purchase)
    const form = await agreedChange(actor, to('5'))
    expect(must(await changePlan(actor, form))).toBe('unpaid')
    expect(await reread(purchase.id)).toMatchObject({ units: 2, state: 'active' })
    const shown = must(await getPurchase(actor, purchase.id, 'en'))
    expect(shown.unpaidChange?.payUrl).toMatch(/^http/)
    const mails = await db().mail.findMany({ where: { key: { startsWith: purchase.id } } })
    expect(mails.map(({ kind }) => kind)).toContain('change_unpaid')
    const open = shown.invoices.find(({ state }) => state === 'open')
    const customer = purchase.stripeCustomerId ?? ''
    const { paymentMethods, invoices } = stripeClient()
    const good = await paymentMethods.attach('pm_card_visa', { customer }, onSeller)
    await invoices.pay(open?.id ?? '', { payment_method: good.id }, onSeller)
    await sync(purchase)
    expect(await reread(purchase.id)).toMatchObject({ units: 5 })
    expect(await db().planChange.findFirst({ where: { purchaseId: purchase.id } })).toMatchObject({
      state: 'applied',
    })
  })

  it('leaves the old plan for good when nobody pays, and another try is possible', async () => {
    const { actor, purchase, to } = await bought()
    await declineFromNow(purchase)
    expect(must(await changePlan(actor, await agreedChange(actor, to('5'))))).toBe('unpaid')
    await stripe.advance(1)
    await sync(purchase)
    const change = await db().planChange.findFirst({ where: { purchaseId: purchase.id } })
    expect(change).toMatchObject({ state: 'failed' })
    expect(must(await getPurchase(actor, purchase.id, 'en')).unpaidChange).toBeNull()
    expect(must(await changePlan(actor, await agreedChange(actor, to('7'))))).toBe('unpaid')
    expect(must(await changePlan(actor, await agreedChange(actor, to('8'))))).toBe('unpaid')
    expect(must(await changePlan(actor, await agreedChange(actor, to('1'))))).toBe('scheduled')
    const invoices = await db().invoice.count({
      where: { purchaseId: purchase.id, state: 'open' },
    })
    expect(invoices).toBe(0)
    expect(await reread(purchase.id)).toMatchObject({ units: 2, pendingUnits: 1 })
  })
})

describe('whoever', () => {
  it('is not an owner changes nothing and learns nothing', async () => {
    const { to } = await bought()
    expect(await previewPlanChange(await makeActor(), to('5'))).toMatchObject({
      error: { code: 'not_found' },
    })
  })

  it('is only a member is told that an owner is needed', async () => {
    const [owner, member] = [await makeActor(), await makeActor()]
    const { id: accountId } = await makeOrganization('attack-org', [
      { actor: owner, role: 'admin' },
      { actor: member, role: 'member' },
    ])
    await buy(stripe, owner, orderForm({ accountId, planId: market.flat.id }))
    const { id: purchase } = await db().purchase.findFirstOrThrow({ where: { accountId } })
    const form = { purchase, planId: market.flat.id, cycle: 'yearly', units: '1' }
    expect(await previewPlanChange(member, form)).toMatchObject({
      error: { code: 'owner_required' },
    })
  })

  it('owes a payment pays it first', async () => {
    const { actor, purchase, to } = await bought()
    await declineFromNow(purchase)
    await stripe.advance(32)
    await sync(purchase)
    expect(await reread(purchase.id)).toMatchObject({ state: 'past_due' })
    expect(await previewPlanChange(actor, to('5'))).toMatchObject({
      error: { code: 'payment_overdue' },
    })
  })
})
