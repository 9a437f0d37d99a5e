import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createCustomer, createPrice, refused, type Sandbox, seller, start } from './sandbox'

let sandbox: Sandbox

beforeAll(async () => {
  sandbox = await start()
})

afterAll(() => sandbox.close())

describe('money', () => {
  it('given back takes the marketplace’s share with it, in proportion', async () => {
    const { stripe } = sandbox
    const price = await createPrice(sandbox, 1000)
    const customer = await createCustomer(sandbox)
    await stripe.subscriptions.create(
      { customer: customer.id, items: [{ price: price.id }], application_fee_percent: 12.5 },
      seller,
    )
    const [charge] = (await stripe.charges.list({ customer: customer.id }, seller)).data
    expect(charge).toMatchObject({ amount: 1000, application_fee_amount: 125, paid: true })
    const part = await stripe.refunds.create(
      { payment_intent: String(charge?.payment_intent), amount: 400, refund_application_fee: true },
      seller,
    )
    expect(part).toMatchObject({ amount: 400, status: 'succeeded' })
    const fee = await stripe.applicationFees.retrieve(String(charge?.application_fee))
    expect(fee).toMatchObject({ amount: 125, amount_refunded: 50, account: seller.stripeAccount })
    const again = stripe.refunds.create({ charge: charge?.id ?? '', amount: 700 }, seller)
    expect((await refused(again)).param).toBe('amount')
    await stripe.refunds.create({ charge: charge?.id ?? '' }, seller)
    expect((await stripe.charges.retrieve(charge?.id ?? '', {}, seller)).refunded).toBe(true)
    const third = stripe.refunds.create({ charge: charge?.id ?? '' }, seller)
    expect((await refused(third)).code).toBe('charge_already_refunded')
  })

  it('that a card refuses is a card error, and leaves nothing behind when asked so', async () => {
    const { stripe } = sandbox
    const customer = await stripe.customers.create({}, seller)
    const attach = stripe.paymentMethods.attach(
      'pm_card_chargeDeclined',
      { customer: customer.id },
      seller,
    )
    expect(await refused(attach)).toMatchObject({ statusCode: 402, code: 'card_declined' })
    const price = await createPrice(sandbox, 1000)
    const failing = await createCustomer(sandbox, 'pm_card_chargeCustomerFail')
    const subscribe = stripe.subscriptions.create(
      {
        customer: failing.id,
        items: [{ price: price.id }],
        payment_behavior: 'error_if_incomplete',
      },
      seller,
    )
    const error = await refused(subscribe)
    expect(error).toMatchObject({ type: 'StripeCardError', decline_code: 'generic_decline' })
    const { data } = await stripe.subscriptions.list(
      { customer: failing.id, status: 'all' },
      seller,
    )
    expect(data).toEqual([])
  })

  it('that waits for the bank is paid on the page of the invoice, once confirmed', async () => {
    const { stripe } = sandbox
    const price = await createPrice(sandbox, 1000)
    const customer = await createCustomer(sandbox)
    const subscription = await stripe.subscriptions.create(
      {
        customer: customer.id,
        items: [{ price: price.id }],
        payment_behavior: 'default_incomplete',
        expand: ['latest_invoice.confirmation_secret'],
      },
      seller,
    )
    expect(subscription.status).toBe('incomplete')
    const invoice = subscription.latest_invoice
    if (!invoice || typeof invoice === 'string') throw new Error('not expanded')
    expect(invoice.confirmation_secret?.client_secret).toMatch(/^pi_.*_secret_/)
    const url = invoice.hosted_invoice_url ?? ''
    const post = (fields: Record<string, string>) =>
      fetch(url, { method: 'POST', body: new URLSearchParams(fields), redirect: 'manual' })
    const card = '4000002760003184'
    expect(await (await post({ card })).text()).toContain('The bank asks')
    expect((await post({ card, answer: 'refuse' })).status).toBe(422)
    expect((await stripe.invoices.retrieve(invoice.id, {}, seller)).status).toBe('open')
    expect((await post({ card, answer: 'confirm' })).status).toBe(303)
    const after = await stripe.subscriptions.retrieve(subscription.id, {}, seller)
    expect(after.status).toBe('active')
    expect(await (await fetch(`${url}/print`)).text()).toContain('Paid')
  })

  it('off by a coupon ends with the coupon: expired, spent or for another customer', async () => {
    const { stripe } = sandbox
    const price = await createPrice(sandbox, 1000)
    const [customer, stranger] = [await createCustomer(sandbox), await createCustomer(sandbox)]
    const coupon = await stripe.coupons.create(
      { percent_off: 10, duration: 'forever', max_redemptions: 1 },
      seller,
    )
    const code = await stripe.promotionCodes.create(
      { promotion: { type: 'coupon', coupon: coupon.id }, customer: customer.id },
      seller,
    )
    const buy = (who: string) =>
      stripe.subscriptions.create(
        {
          customer: who,
          items: [{ price: price.id }],
          discounts: [{ promotion_code: code.id }],
          expand: ['latest_invoice', 'discounts'],
        },
        seller,
      )
    expect((await refused(buy(stranger.id))).param).toBe('discounts[0][promotion_code]')
    const bought = await buy(customer.id)
    expect(bought.latest_invoice).toMatchObject({ subtotal: 1000, total: 900 })
    expect(bought.discounts).toMatchObject([{ source: { coupon: coupon.id }, end: null }])
    expect((await refused(buy(customer.id))).code).toBe('coupon_expired')
    expect((await stripe.coupons.retrieve(coupon.id, {}, seller)).valid).toBe(false)
  })

  it('for a customer without a country cannot be taxed', async () => {
    const { stripe } = sandbox
    const price = await createPrice(sandbox, 1000)
    const preview = (country?: string) =>
      stripe.invoices.createPreview(
        {
          automatic_tax: { enabled: true },
          ...(country ? { customer_details: { address: { country } } } : {}),
          subscription_details: { items: [{ price: price.id, quantity: 2 }] },
        },
        seller,
      )
    expect((await preview()).automatic_tax.status).toBe('requires_location_inputs')
    expect(await preview('FR')).toMatchObject({
      subtotal: 2000,
      total: 2400,
      total_taxes: [{ amount: 400, taxability_reason: 'standard_rated' }],
    })
    expect(await preview('US')).toMatchObject({
      total: 2000,
      total_taxes: [{ amount: 0, taxability_reason: 'not_collecting' }],
    })
    const customer = await createCustomer(sandbox)
    const subscribe = stripe.subscriptions.create(
      { customer: customer.id, items: [{ price: price.id }], automatic_tax: { enabled: true } },
      seller,
    )
    expect((await refused(subscribe)).code).toBe('customer_tax_location_invalid')
  })
})

describe('the customer portal', () => {
  it('changes the card and cancels, for who has its address only', async () => {
    const { stripe } = sandbox
    const price = await createPrice(sandbox, 1000)
    const customer = await createCustomer(sandbox)
    const { id } = await stripe.subscriptions.create(
      { customer: customer.id, items: [{ price: price.id }] },
      seller,
    )
    const { url } = await stripe.billingPortal.sessions.create(
      { customer: customer.id, locale: 'fr', return_url: 'http://localhost/back' },
      seller,
    )
    expect(await (await fetch(url)).text()).toContain('Vos abonnements')
    expect((await fetch(url.replace(/secret=.*/, 'secret=x'))).status).toBe(404)
    const post = (fields: Record<string, string>) =>
      fetch(url, { method: 'POST', body: new URLSearchParams(fields), redirect: 'manual' })
    await post({ subscription: id, action: 'cancel' })
    await post({ number: '5555555555554444' })
    const after = await stripe.subscriptions.retrieve(
      id,
      { expand: ['default_payment_method'] },
      seller,
    )
    expect(after).toMatchObject({
      cancel_at_period_end: true,
      default_payment_method: { card: { last4: '4444' } },
    })
  })
})
