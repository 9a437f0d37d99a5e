import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { stripeClient } from '@/lib/adapters/stripe/client'
import { db } from '@/lib/db/client'
import { syncReadiness } from '@/lib/publishers/commands/sync-readiness'
import { previewPurchase } from '@/lib/purchases/commands/preview-purchase'
import { startCheckout } from '@/lib/purchases/commands/start-checkout'
import { startFreePurchase } from '@/lib/purchases/commands/start-free-purchase'
import { agreed, buy, orderForm } from '../../support/buy'
import {
  type Market,
  makeActor,
  makeMarket,
  makeOrganization,
  makePlan,
  must,
} from '../../support/market'
import { type StripeForTests, startStripe } from '../../support/stripe-sandbox'

let stripe: StripeForTests
let market: Market

beforeAll(async () => {
  stripe = await startStripe()
  market = await makeMarket('refusing')
})
afterAll(() => stripe.close())

const nothingWritten = async (accountId: string) => {
  expect(await db().checkout.count({ where: { accountId } })).toBe(0)
  expect(await db().purchase.count({ where: { accountId } })).toBe(0)
  expect(await db().auditEvent.count({ where: { accountId } })).toBe(0)
}

describe('an order that is refused', () => {
  it.each<[string, Record<string, string>, string, string | undefined]>([
    ['unknown plan', { planId: 'pln_01K00000000000000000000000' }, 'plan_not_available', 'planId'],
    ['something that is no plan', { planId: "' or 1=1" }, 'plan_not_available', 'planId'],
    ['unknown account', { accountId: 'acc_01K00000000000000000000000' }, 'not_found', undefined],
    ['no cycle', { cycle: '' }, 'cycle_not_available', 'cycle'],
    ['unknown cycle', { cycle: 'weekly' }, 'invalid_input', 'cycle'],
    ['no units', { units: '0' }, 'units_out_of_range', 'units'],
    ['a billion units', { units: '1000000000' }, 'units_out_of_range', 'units'],
    ['units that are no number', { units: 'many' }, 'invalid_input', 'units'],
    ['half a unit', { units: '1.5' }, 'invalid_input', 'units'],
    ['no name', { name: ' ' }, 'invalid_input', 'name'],
    ['a name of 300 characters', { name: 'x'.repeat(300) }, 'invalid_input', 'name'],
    ['no country', { country: '' }, 'invalid_input', 'country'],
    ['a country that is script', { country: '<script>' }, 'invalid_input', 'country'],
    ['a tax ID without its type', { taxId: 'FR123' }, 'invalid_input', 'taxId'],
  ])('for an %s says which field, and writes nothing', async (_, changes, code, field) => {
    const actor = await makeActor()
    const order = orderForm({ accountId: actor.accountId, planId: market.flat.id })
    const seen = { seenToday: '1200', seenNext: '1200', seenTrial: 'false', termsAccepted: 'on' }
    for (const refused of [
      await previewPurchase(actor, { ...order, ...changes }),
      await startCheckout(actor, { ...order, ...seen, ...changes }),
    ]) {
      expect(refused).toMatchObject({ ok: false, error: { code, ...(field ? { field } : {}) } })
    }
    await nothingWritten(actor.accountId)
  })

  it('for an organization that the person does not own writes nothing', async () => {
    const [owner, member, stranger] = [await makeActor(), await makeActor(), await makeActor()]
    const { id: accountId } = await makeOrganization('refusing-org', [
      { actor: owner, role: 'admin' },
      { actor: member, role: 'member' },
    ])
    const order = orderForm({ accountId, planId: market.flat.id })
    expect(await previewPurchase(member, order)).toMatchObject({
      error: { code: 'owner_required' },
    })
    expect(await previewPurchase(stranger, order)).toMatchObject({ ok: false })
    const free = { accountId, planId: market.free.id }
    expect(await startFreePurchase(member, free)).toMatchObject({ ok: false })
    await nothingWritten(accountId)
  })

  it('for a retired plan or one for others writes nothing', async () => {
    const actor = await makeActor()
    const plan = await makePlan(market.listing, 9, {
      priceModel: 'flat_rate',
      monthlyPrice: 500,
      audience: 'organization',
    })
    const order = orderForm({ accountId: actor.accountId, planId: plan.id })
    expect(await previewPurchase(actor, order)).toMatchObject({
      error: { code: 'plan_not_for_account' },
    })
    const retired = { state: 'retired', retiredAt: new Date() } as const
    await db().plan.update({ where: { id: plan.id }, data: retired })
    expect(await previewPurchase(actor, order)).toMatchObject({
      error: { code: 'plan_not_available' },
    })
    await nothingWritten(actor.accountId)
  })

  it('without the terms being accepted opens no page', async () => {
    const actor = await makeActor()
    const form = await agreed(
      actor,
      orderForm({ accountId: actor.accountId, planId: market.flat.id }),
    )
    const { termsAccepted: _, ...rest } = form
    expect(await startCheckout(actor, rest)).toMatchObject({
      error: { code: 'invalid_input', field: 'termsAccepted' },
    })
    await nothingWritten(actor.accountId)
  })

  it('at another price than Stripe says opens no page', async () => {
    const actor = await makeActor()
    const form = await agreed(
      actor,
      orderForm({ accountId: actor.accountId, planId: market.flat.id }),
    )
    for (const change of [{ seenToday: '1' }, { seenNext: '1' }, { seenTrial: 'true' }]) {
      expect(await startCheckout(actor, { ...form, ...change })).toMatchObject({
        error: { code: 'price_changed' },
      })
    }
    await nothingWritten(actor.accountId)
  })

  it('with a trial that was used meanwhile says so', async () => {
    const actor = await makeActor()
    const order = orderForm({ accountId: actor.accountId, planId: market.perUnit.id })
    const form = await agreed(actor, order)
    expect(form.seenTrial).toBe('true')
    const trial = { listingId: market.listing.id, accountId: actor.accountId }
    await db().trialUse.create({ data: { ...trial, startedAt: new Date() } })
    expect(await startCheckout(actor, form)).toMatchObject({ error: { code: 'trial_used' } })
  })
})

describe('a Stripe that fails', () => {
  it('is told of, and the next try gets a page although Stripe repeats the failed answer', async () => {
    const actor = await makeActor()
    const form = await agreed(
      actor,
      orderForm({ accountId: actor.accountId, planId: market.flat.id }),
    )
    await stripe.fault('error500', '/v1/checkout/sessions', 1)
    expect(await startCheckout(actor, form)).toMatchObject({
      error: { code: 'stripe_unavailable' },
    })
    const { url } = must(await startCheckout(actor, form))
    expect(await stripe.pay(url)).toBe(303)
    expect(await db().checkout.count({ where: { accountId: actor.accountId } })).toBe(1)
  })

  it('that lost the answer is asked again with the same key, so that one session exists', async () => {
    const actor = await makeActor()
    const form = await agreed(
      actor,
      orderForm({ accountId: actor.accountId, planId: market.flat.id }),
    )
    await stripe.fault('drop', '/v1/checkout/sessions', 1)
    const { checkoutId } = must(await startCheckout(actor, form))
    const { data } = await stripeClient().checkout.sessions.list(
      { limit: 100 },
      { stripeAccount: 'acct_seller' },
    )
    const mine = data.filter(({ client_reference_id }) => client_reference_id === checkoutId)
    expect(mine).toHaveLength(1)
  })

  it('deleted the customer: another one is made', async () => {
    const actor = await makeActor()
    const order = orderForm({ accountId: actor.accountId, planId: market.flat.id })
    must(await startCheckout(actor, await agreed(actor, order)))
    const where = { accountId: actor.accountId }
    const before = await db().stripeCustomer.findFirstOrThrow({ where })
    await db().stripeCustomer.updateMany({ where, data: { stripeCustomerId: 'cus_deleted' } })
    await buy(stripe, actor, { ...order, cycle: 'yearly' })
    const after = await db().stripeCustomer.findFirstOrThrow({ where })
    expect(after.stripeCustomerId).not.toMatch(`cus_deleted|${before.stripeCustomerId}`)
  })
})

describe('an organization', () => {
  it('is billed under its name, and its billing contact is told in its language', async () => {
    const owner = await makeActor()
    const organization = await makeOrganization('billed-org', [{ actor: owner, role: 'admin' }])
    const by = { declaredById: owner.userId, connectedById: owner.userId }
    const at = new Date()
    await db().organizationConnection.create({
      data: {
        organizationId: organization.id,
        githubInstallationId: 4242,
        contactEmail: 'compta@billed.example',
        contactLocale: 'fr',
        ...by,
        declaredAt: at,
        connectedAt: at,
        readAt: at,
      },
    })
    await buy(
      stripe,
      owner,
      orderForm({ accountId: organization.id, planId: market.perUnit.id, units: '7' }),
    )
    const purchase = await db().purchase.findFirstOrThrow({ where: { accountId: organization.id } })
    const mails = await db().mail.findMany({ where: { key: { startsWith: purchase.id } } })
    expect(mails.map(({ address, locale }) => [address, locale]).sort()).toEqual([
      ['compta@billed.example', 'fr'],
      [`${owner.login}@people.example`, 'en'],
    ])
    const customer = await stripeClient().customers.retrieve(
      purchase.stripeCustomerId ?? '',
      {},
      { stripeAccount: 'acct_seller' },
    )
    expect(customer).toMatchObject({ name: 'Octo Labs', address: { country: 'FR' } })
    expect(purchase).toMatchObject({ units: 7 })
  })
})

describe('asking for the price again and again', () => {
  it('is refused after sixty times a minute, before Stripe is asked', async () => {
    const actor = await makeActor()
    const form = orderForm({ accountId: actor.accountId, planId: market.flat.id })
    for (let n = 0; n < 60; n += 1) await previewPurchase(actor, { ...form, units: '0' })
    expect(await previewPurchase(actor, form)).toMatchObject({ error: { code: 'rate_limited' } })
    const other = await makeActor()
    expect(await previewPurchase(other, { ...form, accountId: other.accountId })).toMatchObject({
      ok: true,
    })
  })
})

describe('a seller whose card payments are no longer active', () => {
  it('sells nothing, even where our copy still says so, and the copy learns it', async () => {
    const actor = await makeActor()
    const form = await agreed(
      actor,
      orderForm({ accountId: actor.accountId, planId: market.flat.id }),
    )
    const set = (status: string) =>
      fetch(`${stripe.url}/dashboard/acct_seller`, {
        method: 'POST',
        body: new URLSearchParams({ card_payments: status }),
        redirect: 'manual',
      })
    await set('restricted')
    expect(await startCheckout(actor, form)).toMatchObject({ error: { code: 'seller_not_ready' } })
    expect(await previewPurchase(actor, form)).toMatchObject({
      error: { code: 'seller_not_ready' },
    })
    await set('active')
    expect(must(await syncReadiness('acct_seller'))).toEqual({ canSell: true })
    expect(await startCheckout(actor, form)).toMatchObject({ ok: true })
  })

  it('is deauthorized once they take away our access', async () => {
    await fetch(`${stripe.url}/dashboard/acct_seller/revoke`, { method: 'POST' })
    expect(must(await syncReadiness('acct_seller'))).toEqual({ canSell: false })
    const seller = await db().stripeAccount.findUniqueOrThrow({ where: { id: 'acct_seller' } })
    expect(seller.cardPayments).toBe('deauthorized')
  })
})
