import fc from 'fast-check'
import type Stripe from 'stripe'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createCustomer, createPrice, refused, type Sandbox, seller, start } from './sandbox'

let sandbox: Sandbox

beforeAll(async () => {
  sandbox = await start()
})

afterAll(() => sandbox.close())

const now = () => Math.floor(sandbox.now().getTime() / 1000)

async function subscribe(
  amount: number,
  quantity = 1,
  params: Partial<Stripe.SubscriptionCreateParams> = {},
  card = 'pm_card_visa',
) {
  const price = await createPrice(sandbox, amount)
  const customer = await createCustomer(sandbox, card, { address: { country: 'FR' } })
  return sandbox.stripe.subscriptions.create(
    { customer: customer.id, items: [{ price: price.id, quantity }], ...params },
    seller,
  )
}

function itemOf(subscription: Stripe.Subscription): Stripe.SubscriptionItem {
  const [item] = subscription.items.data
  if (!item) throw new Error('a subscription without items')
  return item
}

/** Previews a change and then makes it, as the product does. */
async function upgrade(
  subscription: Stripe.Subscription,
  change: { price?: string; quantity?: number },
  proration_date: number,
) {
  const items = [{ id: itemOf(subscription).id, ...change }]
  const preview = await sandbox.stripe.invoices.createPreview(
    {
      subscription: subscription.id,
      subscription_details: { items, proration_behavior: 'always_invoice', proration_date },
    },
    seller,
  )
  const changed = await sandbox.stripe.subscriptions.update(
    subscription.id,
    {
      items,
      proration_behavior: 'always_invoice',
      payment_behavior: 'pending_if_incomplete',
      proration_date,
      expand: ['latest_invoice'],
    },
    seller,
  )
  const invoice = changed.latest_invoice
  if (!invoice || typeof invoice === 'string') throw new Error('not expanded')
  return { preview, changed, invoice }
}

const sums = (invoice: Stripe.Invoice) => ({
  total: invoice.total,
  amount_due: invoice.amount_due,
  subtotal: invoice.subtotal,
  tax: invoice.total_taxes?.map((tax) => tax.amount),
  lines: invoice.lines.data.map(({ amount, description }) => ({ amount, description })),
})

describe('an upgrade', () => {
  it('charges exactly what the preview said, for any amounts, units and moment', async () => {
    const cases = fc.record({
      amount: fc.integer({ min: 100, max: 50_000 }),
      next: fc.integer({ min: 100, max: 90_000 }),
      quantity: fc.integer({ min: 1, max: 500 }),
      units: fc.integer({ min: 1, max: 500 }),
      seconds: fc.integer({ min: 0, max: 28 * 86_400 - 1 }),
      tax: fc.boolean(),
      yearly: fc.boolean(),
    })
    await fc.assert(
      fc.asyncProperty(cases, async ({ amount, next, quantity, units, seconds, tax, yearly }) => {
        const subscription = await subscribe(amount, quantity, { automatic_tax: { enabled: tax } })
        const price = await createPrice(sandbox, next, yearly ? 'year' : 'month')
        const date = itemOf(subscription).current_period_start + seconds
        const change = { price: price.id, quantity: units }
        const { preview, invoice } = await upgrade(subscription, change, date)
        expect(sums(invoice)).toEqual(sums(preview))
        expect(invoice.status).toBe('paid')
        expect(invoice.amount_paid).toBe(preview.amount_due)
      }),
      { numRuns: 40 },
    )
  }, 60_000)

  it('of cents in the last minutes makes an invoice too, of 0.00', async () => {
    const subscription = await subscribe(100)
    const { preview, invoice } = await upgrade(
      subscription,
      { quantity: 2 },
      itemOf(subscription).current_period_end - 60,
    )
    expect(sums(invoice)).toEqual(sums(preview))
    expect(invoice).toMatchObject({ total: 0, status: 'paid', lines: { data: { length: 2 } } })
  })

  it('credits the unused time and charges the rest of the period, to the second', async () => {
    const subscription = await subscribe(1000, 2)
    const { current_period_start: from, current_period_end: to } = itemOf(subscription)
    const { invoice, changed } = await upgrade(
      subscription,
      { quantity: 5 },
      from + (to - from) / 2,
    )
    expect(invoice.lines.data.map((line) => line.amount)).toEqual([-1000, 2500])
    expect(invoice).toMatchObject({ total: 1500, billing_reason: 'subscription_update' })
    expect(itemOf(changed)).toMatchObject({ quantity: 5, current_period_end: to })
  })

  it('from monthly to yearly begins a year now and gives the rest of the month back', async () => {
    const subscription = await subscribe(3100)
    const yearly = await createPrice(sandbox, 30_000, 'year')
    const { current_period_start } = itemOf(subscription)
    const { changed, invoice } = await upgrade(
      subscription,
      { price: yearly.id },
      current_period_start,
    )
    expect(invoice.total).toBe(30_000 - 3100)
    const length = itemOf(changed).current_period_end - itemOf(changed).current_period_start
    expect(length).toBe(365 * 86_400)
  })

  it('whose payment fails leaves the old plan, and applies when the invoice is paid', async () => {
    const { stripe } = sandbox
    const subscription = await subscribe(1000)
    const failing = await stripe.paymentMethods.attach(
      'pm_card_chargeCustomerFail',
      { customer: String(subscription.customer) },
      seller,
    )
    await stripe.subscriptions.update(
      subscription.id,
      { default_payment_method: failing.id },
      seller,
    )
    const { changed, invoice } = await upgrade(subscription, { quantity: 4 }, now())
    expect(changed).toMatchObject({ status: 'active', pending_update: { trial_end: null } })
    expect(itemOf(changed).quantity).toBe(1)
    expect(changed.pending_update?.subscription_items?.[0]?.quantity).toBe(4)
    expect(invoice.status).toBe('open')
    const error = await refused(stripe.invoices.pay(invoice.id, {}, seller))
    expect(error).toMatchObject({ statusCode: 402, code: 'card_declined', type: 'StripeCardError' })
    const good = await stripe.paymentMethods.attach(
      'pm_card_visa',
      { customer: String(subscription.customer) },
      seller,
    )
    await stripe.invoices.pay(invoice.id, { payment_method: good.id }, seller)
    const paid = await stripe.subscriptions.retrieve(subscription.id, {}, seller)
    expect(itemOf(paid).quantity).toBe(4)
    expect(paid.pending_update).toBeNull()
  })

  it('whose payment is never made expires after 23 hours, with its invoice', async () => {
    const { stripe } = sandbox
    const subscription = await subscribe(1000, 1, {}, 'pm_card_authenticationRequiredOnSetup')
    expect(subscription.status).toBe('incomplete')
    const active = await subscribe(1000)
    const card = await stripe.paymentMethods.attach(
      'pm_card_chargeCustomerFail',
      { customer: String(active.customer) },
      seller,
    )
    await stripe.subscriptions.update(active.id, { default_payment_method: card.id }, seller)
    const { invoice } = await upgrade(active, { quantity: 9 }, now())
    await sandbox.advance(1)
    const after = await stripe.subscriptions.retrieve(active.id, {}, seller)
    expect(after.pending_update).toBeNull()
    expect(itemOf(after).quantity).toBe(1)
    expect((await stripe.invoices.retrieve(invoice.id, {}, seller)).status).toBe('void')
    const expired = await stripe.subscriptions.retrieve(subscription.id, {}, seller)
    expect(expired.status).toBe('incomplete_expired')
  })

  it('is undone altogether by error_if_incomplete', async () => {
    const { stripe } = sandbox
    const subscription = await subscribe(1000)
    const card = await stripe.paymentMethods.attach(
      'pm_card_chargeCustomerFail',
      { customer: String(subscription.customer) },
      seller,
    )
    await stripe.subscriptions.update(subscription.id, { default_payment_method: card.id }, seller)
    const error = await refused(
      stripe.subscriptions.update(
        subscription.id,
        {
          items: [{ id: itemOf(subscription).id, quantity: 3 }],
          proration_behavior: 'always_invoice',
          payment_behavior: 'error_if_incomplete',
        },
        seller,
      ),
    )
    expect(error.statusCode).toBe(402)
    const after = await stripe.subscriptions.retrieve(subscription.id, {}, seller)
    expect(itemOf(after).quantity).toBe(1)
    const invoices = await stripe.invoices.list({ subscription: subscription.id }, seller)
    expect(invoices.data).toHaveLength(1)
  })

  it('refuses with pending_if_incomplete what Stripe does not support there', async () => {
    const subscription = await subscribe(1000)
    const error = await refused(
      sandbox.stripe.subscriptions.update(
        subscription.id,
        { payment_behavior: 'pending_if_incomplete', description: 'no' },
        seller,
      ),
    )
    expect(error).toMatchObject({ statusCode: 400, param: 'description' })
  })
})

describe('a downgrade', () => {
  async function schedule(subscription: Stripe.Subscription, price: string, quantity = 1) {
    const { stripe } = sandbox
    const made = await stripe.subscriptionSchedules.create(
      { from_subscription: subscription.id },
      seller,
    )
    const [current] = made.phases
    if (!current) throw new Error('a schedule without phases')
    return stripe.subscriptionSchedules.update(
      made.id,
      {
        end_behavior: 'release',
        phases: [
          {
            start_date: current.start_date,
            end_date: current.end_date,
            items: current.items.map((item) => ({
              price: String(item.price),
              quantity: item.quantity ?? 1,
            })),
          },
          { items: [{ price, quantity }], proration_behavior: 'none' },
        ],
      },
      seller,
    )
  }

  it('takes effect at the end of the period, without credit', async () => {
    const { stripe } = sandbox
    const subscription = await subscribe(5000, 3)
    const small = await createPrice(sandbox, 1000)
    const scheduled = await schedule(subscription, small.id, 2)
    expect(scheduled.status).toBe('active')
    const before = await stripe.subscriptions.retrieve(subscription.id, {}, seller)
    expect(before.schedule).toBe(scheduled.id)
    expect(itemOf(before).price.unit_amount).toBe(5000)
    await sandbox.advance(32)
    const after = await stripe.subscriptions.retrieve(
      subscription.id,
      { expand: ['latest_invoice'] },
      seller,
    )
    expect(itemOf(after)).toMatchObject({ quantity: 2, price: { id: small.id } })
    expect(after.latest_invoice).toMatchObject({ status: 'paid', total: 2000 })
  })

  it('can be undone until then, and holds the subscription meanwhile', async () => {
    const { stripe } = sandbox
    const subscription = await subscribe(5000)
    const small = await createPrice(sandbox, 1000)
    const scheduled = await schedule(subscription, small.id)
    const change = stripe.subscriptions.update(
      subscription.id,
      { items: [{ id: itemOf(subscription).id, quantity: 2 }] },
      seller,
    )
    expect((await refused(change)).message).toContain('managed by the subscription schedule')
    const released = await stripe.subscriptionSchedules.release(scheduled.id, {}, seller)
    expect(released).toMatchObject({ status: 'released', released_subscription: subscription.id })
    await sandbox.advance(32)
    const after = await stripe.subscriptions.retrieve(subscription.id, {}, seller)
    expect(itemOf(after).price.unit_amount).toBe(5000)
    expect(after.schedule).toBeNull()
  })
})

describe('a cancellation', () => {
  it('at the end of the period can be undone, and else ends it then', async () => {
    const { stripe } = sandbox
    const [kept, left] = [await subscribe(1000), await subscribe(1000)]
    for (const { id } of [kept, left]) {
      const ending = await stripe.subscriptions.update(id, { cancel_at_period_end: true }, seller)
      expect(ending).toMatchObject({
        status: 'active',
        cancel_at_period_end: true,
        cancel_at: itemOf(ending).current_period_end,
        cancellation_details: { reason: 'cancellation_requested' },
      })
    }
    const undone = await stripe.subscriptions.update(
      kept.id,
      { cancel_at_period_end: false },
      seller,
    )
    expect(undone).toMatchObject({ cancel_at: null, canceled_at: null })
    await sandbox.advance(32)
    expect((await stripe.subscriptions.retrieve(kept.id, {}, seller)).status).toBe('active')
    const ended = await stripe.subscriptions.retrieve(left.id, {}, seller)
    expect(ended).toMatchObject({ status: 'canceled', ended_at: itemOf(left).current_period_end })
    const invoices = await stripe.invoices.list({ subscription: left.id }, seller)
    expect(invoices.data).toHaveLength(1)
  })

  it('at once can give the unused time back as credit, which the next invoice uses', async () => {
    const { stripe } = sandbox
    const subscription = await subscribe(1000)
    const canceled = await stripe.subscriptions.cancel(
      subscription.id,
      { prorate: true, invoice_now: true, expand: ['latest_invoice'] },
      seller,
    )
    expect(canceled.status).toBe('canceled')
    expect(canceled.latest_invoice).toMatchObject({ total: -1000, amount_due: 0, status: 'paid' })
    const customer = await stripe.customers.retrieve(String(subscription.customer), {}, seller)
    expect(customer).toMatchObject({ balance: -1000 })
    const price = await createPrice(sandbox, 1500)
    const next = await stripe.subscriptions.create(
      { customer: customer.id, items: [{ price: price.id }], expand: ['latest_invoice'] },
      seller,
    )
    expect(next.latest_invoice).toMatchObject({
      total: 1500,
      starting_balance: -1000,
      amount_due: 500,
      amount_paid: 500,
      ending_balance: 0,
    })
    expect((await refused(stripe.subscriptions.cancel(canceled.id, {}, seller))).statusCode).toBe(
      404,
    )
  })
})
