import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '@/lib/accounts/types'
import { db } from '@/lib/db/client'
import { previewPurchase } from '@/lib/purchases/commands/preview-purchase'
import { startCheckout } from '@/lib/purchases/commands/start-checkout'
import { syncCheckout } from '@/lib/purchases/commands/sync-checkout'
import { agreed, buy, orderForm } from '../../support/buy'
import { type Market, makeActor, makeMarket, must } from '../../support/market'
import { type StripeForTests, startStripe } from '../../support/stripe-sandbox'

let stripe: StripeForTests
let market: Market
let actor: Actor

beforeAll(async () => {
  stripe = await startStripe()
  market = await makeMarket('buying')
  actor = await makeActor()
})
afterAll(() => stripe.close())

describe('a paid plan', () => {
  it('is previewed with tax, and nothing is written', async () => {
    const order = orderForm({ accountId: actor.accountId, planId: market.flat.id })
    const preview = must(await previewPurchase(actor, order))
    expect(preview).toMatchObject({
      currency: 'eur',
      today: { subtotal: 1000, tax: 200, total: 1200 },
      trialEndsAt: null,
      nextInvoice: { total: 1200 },
      twelveMonthTotal: 14_400,
      taxCollected: true,
    })
    expect(await db().checkout.count({ where: { accountId: actor.accountId } })).toBe(0)
  })

  it('says that no tax is collected where the seller is not registered', async () => {
    const order = orderForm({ accountId: actor.accountId, planId: market.flat.id, country: 'US' })
    const preview = must(await previewPurchase(actor, order))
    expect(preview).toMatchObject({ today: { tax: 0, total: 1000 }, taxCollected: false })
  })

  it('becomes a purchase with ledger, invoice, mail and audit once Stripe says that it is paid', async () => {
    const order = orderForm({ accountId: actor.accountId, planId: market.flat.id })
    const { checkoutId } = await buy(stripe, actor, order)
    const checkout = await db().checkout.findUniqueOrThrow({
      where: { id: checkoutId },
      include: { purchase: { include: { ledger: true, invoices: true } } },
    })
    expect(checkout.state).toBe('completed')
    expect(checkout.purchase).toMatchObject({
      state: 'active',
      planId: market.flat.id,
      cycle: 'monthly',
      units: 1,
      version: 1,
      cancelAtPeriodEnd: false,
    })
    expect(checkout.purchase?.ledger).toMatchObject([{ action: 'purchased', version: 1 }])
    expect(checkout.purchase?.invoices).toMatchObject([
      { state: 'paid', total: 1200, tax: 200, amountPaid: 1200, amountRefunded: 0 },
    ])
    const mails = await db().mail.findMany({ where: { userId: actor.userId } })
    expect(mails.map(({ kind }) => kind)).toEqual(['purchase_started'])
    const audit = await db().auditEvent.findMany({ where: { accountId: actor.accountId } })
    expect(audit.map(({ action }) => action).sort()).toEqual([
      'checkout.started',
      'purchase.purchased',
    ])
  })

  it('cannot be bought twice', async () => {
    const order = orderForm({ accountId: actor.accountId, planId: market.flat.id })
    const again = await previewPurchase(actor, order)
    expect(again).toMatchObject({ ok: false, error: { code: 'already_purchased' } })
  })
})

describe('the payment page', () => {
  it.each(['en', 'fr'])(
    'leads back to the language of the page that was left: %s',
    async (locale) => {
      const buyer = await makeActor()
      const order = orderForm({ accountId: buyer.accountId, planId: market.flat.id })
      const form = { ...(await agreed(buyer, order)), locale }
      const { url } = must(await startCheckout(buyer, form))
      expect(await (await fetch(url)).text()).toContain(`/${locale}/listings/`)
    },
  )
})

describe('a declined or abandoned payment', () => {
  it('leaves the checkout open and grants nothing', async () => {
    const buyer = await makeActor()
    const order = orderForm({ accountId: buyer.accountId, planId: market.flat.id })
    const { checkoutId, url } = must(await startCheckout(buyer, await agreed(buyer, order)))
    expect(await stripe.pay(url, '4000000000000002')).toBe(422)
    expect(await syncCheckout(checkoutId)).toEqual({ ok: true, value: 'open' })
    expect(await db().purchase.count({ where: { accountId: buyer.accountId } })).toBe(0)
  })

  it('expires with its session, and another can be opened', async () => {
    const buyer = await makeActor()
    const order = orderForm({ accountId: buyer.accountId, planId: market.flat.id })
    const first = must(await startCheckout(buyer, await agreed(buyer, order)))
    await stripe.advance(1)
    expect(await syncCheckout(first.checkoutId)).toEqual({ ok: true, value: 'expired' })
    const second = must(await startCheckout(buyer, await agreed(buyer, order)))
    expect(second.checkoutId).not.toBe(first.checkoutId)
  })
})
