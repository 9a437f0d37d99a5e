import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createPrice, payPage, refused, type Sandbox, seller, start } from './sandbox'

let sandbox: Sandbox

beforeAll(async () => {
  sandbox = await start()
})

afterAll(() => sandbox.close())

async function open(params: object = {}, interval: 'month' | 'year' = 'month', quantity = 1) {
  const price = await createPrice(sandbox, 1000, interval)
  return sandbox.stripe.checkout.sessions.create(
    {
      mode: 'subscription',
      line_items: [{ price: price.id, quantity }],
      success_url: 'http://localhost/done?session={CHECKOUT_SESSION_ID}',
      cancel_url: 'http://localhost/back',
      client_reference_id: 'pur_1',
      ...params,
    },
    { ...seller, idempotencyKey: `order:${price.id}` },
  )
}

const again = (id: string) =>
  sandbox.stripe.checkout.sessions.retrieve(id, { expand: ['subscription', 'invoice'] }, seller)

describe('a Checkout session', () => {
  it.each([
    ['month', 1, 1000, '2026-02-28'],
    ['month', 7, 7000, '2026-02-28'],
    ['year', 3, 3000, '2027-01-31'],
  ] as const)('sells a plan per %s for %i units', async (interval, quantity, total, end) => {
    const session = await open({}, interval, quantity)
    expect(session).toMatchObject({
      status: 'open',
      payment_status: 'unpaid',
      amount_total: total,
      subscription: null,
      payment_method_types: ['card'],
    })
    const response = await payPage(session)
    expect(response.status).toBe(303)
    expect(response.headers.get('location')).toBe(`http://localhost/done?session=${session.id}`)
    const paid = await again(session.id)
    expect(paid).toMatchObject({ status: 'complete', payment_status: 'paid', url: null })
    const { subscription, invoice } = paid
    if (!subscription || typeof subscription === 'string') throw new Error('not expanded')
    expect(subscription).toMatchObject({ status: 'active', billing_mode: { type: 'flexible' } })
    const ends = new Date((subscription.items.data[0]?.current_period_end ?? 0) * 1000)
    expect(ends.toISOString().slice(0, 10)).toBe(end)
    expect(invoice).toMatchObject({
      status: 'paid',
      amount_paid: total,
      billing_reason: 'subscription_create',
    })
  })

  it('starts a trial without asking for a card', async () => {
    const session = await open({
      payment_method_collection: 'if_required',
      subscription_data: {
        trial_period_days: 14,
        trial_settings: { end_behavior: { missing_payment_method: 'cancel' } },
        application_fee_percent: 5,
        metadata: { purchase: 'pur_1' },
      },
    })
    expect(session.amount_total).toBe(0)
    expect((await payPage(session)).status).toBe(303)
    const paid = await again(session.id)
    expect(paid.payment_status).toBe('no_payment_required')
    expect(paid.subscription).toMatchObject({
      status: 'trialing',
      default_payment_method: null,
      metadata: { purchase: 'pur_1' },
      application_fee_percent: 5,
    })
  })

  it('lets a declined buyer pay with another card, and makes no subscription before', async () => {
    const session = await open()
    const declined = await payPage(session, { card: '4000000000000002' })
    expect(declined.status).toBe(422)
    const shown = await declined.text()
    expect(shown).toContain('The card was declined')
    expect(shown).toContain('value="octo@example.com"')
    expect(await again(session.id)).toMatchObject({ status: 'open', subscription: null })
    expect((await payPage(session)).status).toBe(303)
    expect(await again(session.id)).toMatchObject({ status: 'complete', payment_status: 'paid' })
  })

  it('asks the bank for confirmation, and charges only when it is given', async () => {
    const session = await open()
    const ask = async () => {
      const response = await payPage(session, { card: '4000002500003155' })
      expect(response.headers.get('location')).toBe(`/c/pay/${session.id}/confirm`)
    }
    const answer = (value: string) =>
      fetch(`${session.url}/confirm`, {
        method: 'POST',
        body: new URLSearchParams({ answer: value }),
        redirect: 'manual',
      })
    await ask()
    expect(await (await answer('refuse')).text()).toContain('did not confirm')
    expect((await again(session.id)).status).toBe('open')
    await ask()
    expect((await answer('confirm')).status).toBe(303)
    expect((await again(session.id)).payment_status).toBe('paid')
  })

  it('cannot be paid twice, not even by two browsers at once', async () => {
    const session = await open()
    await Promise.all([payPage(session), payPage(session)])
    const { data } = await sandbox.stripe.subscriptions.list(
      { customer: String((await again(session.id)).customer) },
      seller,
    )
    expect(data).toHaveLength(1)
    expect(await (await fetch(session.url ?? '')).text()).toContain('is paid')
  })

  it('leads back to the seller when it is abandoned', async () => {
    const session = await open()
    expect(await (await fetch(session.url ?? '')).text()).toContain('href="http://localhost/back"')
  })

  it('speaks French when the session asks for it', async () => {
    const page = await (await fetch((await open({ locale: 'fr' })).url ?? '')).text()
    expect(page).toContain('Vendu par Octo Tools')
    expect(page).toContain('lang="fr"')
  })

  it('takes tax by the country entered, after showing the new total', async () => {
    const session = await open({ automatic_tax: { enabled: true } })
    expect(session.automatic_tax.status).toBe('requires_location_inputs')
    const shown = await payPage(session, { country: 'FR', postal_code: '75001' })
    expect(await shown.text()).toContain('The total has changed')
    expect(await again(session.id)).toMatchObject({ status: 'open', amount_total: 1200 })
    expect((await payPage(session, { country: 'FR' })).status).toBe(303)
    expect(await again(session.id)).toMatchObject({
      amount_total: 1200,
      total_details: { amount_tax: 200 },
      automatic_tax: { status: 'complete' },
    })
  })

  it('applies a promotion code that the buyer enters', async () => {
    const { stripe } = sandbox
    const coupon = await stripe.coupons.create({ percent_off: 25, duration: 'once' }, seller)
    await stripe.promotionCodes.create(
      { promotion: { type: 'coupon', coupon: coupon.id }, code: 'WELCOME' },
      seller,
    )
    const session = await open({ allow_promotion_codes: true })
    const enter = (code: string) =>
      fetch(`${session.url}/promotion`, { method: 'POST', body: new URLSearchParams({ code }) })
    expect((await enter('NOPE')).status).toBe(422)
    expect((await enter('welcome')).status).toBe(200)
    await payPage(session)
    expect(await again(session.id)).toMatchObject({ amount_total: 750, amount_subtotal: 1000 })
    expect((await stripe.coupons.retrieve(coupon.id, {}, seller)).times_redeemed).toBe(1)
  })

  it('expires by itself, or when it is told to', async () => {
    const soon = Math.floor(sandbox.now().getTime() / 1000) + 31 * 60
    const [told, late] = [await open(), await open({ expires_at: soon })]
    const expired = await sandbox.stripe.checkout.sessions.expire(told.id, {}, seller)
    expect(expired).toMatchObject({ status: 'expired', url: null })
    const twice = await refused(sandbox.stripe.checkout.sessions.expire(told.id, {}, seller))
    expect(twice.statusCode).toBe(400)
    await sandbox.advance(1)
    expect((await again(late.id)).status).toBe('expired')
    expect((await payPage(late)).status).toBe(200)
    expect((await again(late.id)).subscription).toBeNull()
  })

  it.each([
    [{ payment_method_types: ['card'] }, 'parameter_unknown', 'payment_method_types'],
    [{ line_items: [{ price: 'price_none' }] }, 'resource_missing', 'line_items[0][price]'],
    [{ expires_at: 1 }, undefined, 'expires_at'],
    [{ success_url: undefined }, 'parameter_missing', 'success_url'],
    [{ customer: 'cus_none' }, 'resource_missing', 'customer'],
    [
      { subscription_data: { trial_period_days: 0 } },
      undefined,
      'subscription_data[trial_period_days]',
    ],
  ])('refuses %j', async (params, code, param) => {
    const error = await refused(open(params))
    expect(error).toMatchObject({ statusCode: 400, param, type: 'StripeInvalidRequestError' })
    expect(error.code).toBe(code)
  })

  it('lists its line items, and is found by customer and subscription', async () => {
    const session = await open({}, 'month', 2)
    await payPage(session)
    const paid = await again(session.id)
    const items = await sandbox.stripe.checkout.sessions.listLineItems(session.id, {}, seller)
    expect(items.data).toMatchObject([{ quantity: 2, amount_total: 2000, description: 'Pro' }])
    const subscription = typeof paid.subscription === 'object' ? paid.subscription?.id : ''
    const found = await sandbox.stripe.checkout.sessions.list({ subscription }, seller)
    expect(found.data.map(({ id }) => id)).toEqual([session.id])
  })
})
