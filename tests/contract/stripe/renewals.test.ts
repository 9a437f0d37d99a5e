import type Stripe from 'stripe'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createCustomer, createPrice, type Sandbox, seller, start } from './sandbox'

let sandbox: Sandbox

beforeEach(async () => {
  sandbox = await start()
})

afterEach(() => sandbox.close())

async function subscribe(params: Partial<Stripe.SubscriptionCreateParams> = {}, card?: string) {
  const price = await createPrice(sandbox, 1000)
  const customer = await createCustomer(sandbox, card)
  return sandbox.stripe.subscriptions.create(
    { customer: customer.id, items: [{ price: price.id }], ...params },
    seller,
  )
}

const read = (id: string) => sandbox.stripe.subscriptions.retrieve(id, {}, seller)

async function invoicesOf(subscription: string) {
  const { data } = await sandbox.stripe.invoices.list({ subscription, limit: 100 }, seller)
  return data
}

const days = (seconds: (number | undefined)[]) =>
  seconds.map((each) => new Date((each ?? 0) * 1000).toISOString().slice(0, 10))

async function eventTypes(): Promise<string[]> {
  const types: string[] = []
  for await (const event of sandbox.stripe.events.list({ limit: 100 }, seller))
    types.push(event.type)
  return types.reverse()
}

describe('time', () => {
  it('renews each month on the day it began, or the last day of a shorter month', async () => {
    const { id } = await subscribe()
    await sandbox.advance(185)
    const invoices = await invoicesOf(id)
    expect(days(invoices.map((invoice) => invoice.lines.data[0]?.period.start))).toEqual([
      '2026-07-31',
      '2026-06-30',
      '2026-05-31',
      '2026-04-30',
      '2026-03-31',
      '2026-02-28',
      '2026-01-31',
    ])
    expect(new Set(invoices.map(({ status }) => status))).toEqual(new Set(['paid']))
  })

  it('leaves the invoice of a renewal as a draft for an hour', async () => {
    const { id } = await subscribe()
    await sandbox.advance(28 + 1 / 48)
    expect((await invoicesOf(id))[0]).toMatchObject({
      status: 'draft',
      billing_reason: 'subscription_cycle',
    })
    await sandbox.advance(1 / 24)
    expect((await invoicesOf(id))[0]?.status).toBe('paid')
  })

  it('retries a failed renewal, is past due meanwhile, and ends the subscription at last', async () => {
    const { stripe } = sandbox
    const { id, customer } = await subscribe()
    const card = await stripe.paymentMethods.attach(
      'pm_card_chargeCustomerFail',
      { customer: String(customer) },
      seller,
    )
    await stripe.subscriptions.update(id, { default_payment_method: card.id }, seller)
    await sandbox.advance(29)
    expect((await read(id)).status).toBe('past_due')
    expect((await invoicesOf(id))[0]).toMatchObject({ status: 'open', attempt_count: 1 })
    await sandbox.advance(16)
    expect(await read(id)).toMatchObject({
      status: 'canceled',
      cancellation_details: { reason: 'payment_failed' },
    })
    expect((await invoicesOf(id))[0]?.attempt_count).toBe(4)
  })

  it('brings a past due subscription back when its invoice is paid', async () => {
    const { stripe } = sandbox
    const { id, customer } = await subscribe()
    const card = await stripe.paymentMethods.attach(
      'pm_card_chargeCustomerFail',
      { customer: String(customer) },
      seller,
    )
    await stripe.subscriptions.update(id, { default_payment_method: card.id }, seller)
    await sandbox.advance(29)
    const [open] = await invoicesOf(id)
    const body = new URLSearchParams({ number: '4242424242424242' })
    const paid = await fetch(open?.hosted_invoice_url ?? '', {
      method: 'POST',
      body,
      redirect: 'manual',
    })
    expect(paid.status).toBe(303)
    expect((await read(id)).status).toBe('active')
  })

  it('announces the end of a trial three days before, then charges', async () => {
    const { id } = await subscribe({ trial_period_days: 14 })
    expect(await eventTypes()).not.toContain('customer.subscription.trial_will_end')
    await sandbox.advance(11.1)
    expect(await eventTypes()).toContain('customer.subscription.trial_will_end')
    expect((await read(id)).status).toBe('trialing')
    await sandbox.advance(3)
    expect((await read(id)).status).toBe('active')
    expect((await invoicesOf(id)).map(({ total }) => total)).toEqual([1000, 0])
  })

  it.each([
    ['cancel', 'canceled'],
    ['pause', 'paused'],
    ['create_invoice', 'past_due'],
  ] as const)('ends a trial without a card by %s as %s', async (missing_payment_method, status) => {
    const { stripe } = sandbox
    const price = await createPrice(sandbox, 1000)
    const customer = await stripe.customers.create({ email: 'octo@example.com' }, seller)
    const { id } = await stripe.subscriptions.create(
      {
        customer: customer.id,
        items: [{ price: price.id }],
        trial_period_days: 7,
        trial_settings: { end_behavior: { missing_payment_method } },
      },
      seller,
    )
    await sandbox.advance(7.1)
    expect((await read(id)).status).toBe(status)
  })

  it('gives a one-time discount once and a repeating one for its months', async () => {
    const { stripe } = sandbox
    const once = await stripe.coupons.create({ percent_off: 50, duration: 'once' }, seller)
    const twice = await stripe.coupons.create(
      { amount_off: 300, currency: 'usd', duration: 'repeating', duration_in_months: 2 },
      seller,
    )
    const first = await subscribe({ discounts: [{ coupon: once.id }] })
    const second = await subscribe({ discounts: [{ coupon: twice.id }] })
    await sandbox.advance(62)
    expect((await invoicesOf(first.id)).map(({ total }) => total)).toEqual([1000, 1000, 500])
    expect((await invoicesOf(second.id)).map(({ total }) => total)).toEqual([1000, 700, 700])
  })

  it('puts a proration that waits on the next invoice', async () => {
    const { stripe } = sandbox
    const subscription = await subscribe()
    const [item] = subscription.items.data
    await stripe.subscriptions.update(
      subscription.id,
      {
        items: [{ id: item?.id ?? '', quantity: 3 }],
        proration_behavior: 'create_prorations',
        proration_date: (item?.current_period_start ?? 0) + 14 * 86_400,
      },
      seller,
    )
    expect(await invoicesOf(subscription.id)).toHaveLength(1)
    const upcoming = await stripe.invoices.createPreview({ subscription: subscription.id }, seller)
    expect(upcoming.lines.data.map(({ amount }) => amount)).toEqual([-500, 1500, 3000])
    await sandbox.advance(29)
    expect((await invoicesOf(subscription.id))[0]?.total).toBe(upcoming.total)
  })

  it('sends invoices with a purchase order, and is past due when they are late', async () => {
    const { stripe } = sandbox
    const price = await createPrice(sandbox, 1000)
    const customer = await stripe.customers.create({ email: 'po@example.com' }, seller)
    const { id, status } = await stripe.subscriptions.create(
      {
        customer: customer.id,
        items: [{ price: price.id, quantity: 10 }],
        collection_method: 'send_invoice',
        days_until_due: 20,
        invoice_settings: { custom_fields: [{ name: 'Purchase order', value: 'PO-7' }] },
      },
      seller,
    )
    expect(status).toBe('active')
    await sandbox.advance(1)
    const [invoice] = await invoicesOf(id)
    expect(invoice).toMatchObject({
      status: 'open',
      amount_due: 10_000,
      custom_fields: [{ name: 'Purchase order', value: 'PO-7' }],
    })
    expect(invoice?.due_date).toBe((invoice?.effective_at ?? 0) + 20 * 86_400)
    await sandbox.advance(20)
    expect((await read(id)).status).toBe('past_due')
    await stripe.invoices.pay(invoice?.id ?? '', { paid_out_of_band: true }, seller)
    expect((await read(id)).status).toBe('active')
  })
})
