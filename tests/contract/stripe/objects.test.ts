import type Stripe from 'stripe'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createCustomer, createPrice, other, refused, type Sandbox, seller, start } from './sandbox'

let sandbox: Sandbox

beforeAll(async () => {
  sandbox = await start()
})

afterAll(() => sandbox.close())

describe('a list', () => {
  it('pages by object in both directions', async () => {
    const { stripe } = sandbox
    const ids: string[] = []
    for (let index = 0; index < 7; index += 1) {
      ids.unshift((await stripe.products.create({ name: `P${index}` }, other)).id)
    }
    const first = await stripe.products.list({ limit: 3 }, other)
    expect(first.data.map(({ id }) => id)).toEqual(ids.slice(0, 3))
    expect(first).toMatchObject({ object: 'list', has_more: true, url: '/v1/products' })
    const next = await stripe.products.list({ limit: 5, starting_after: ids[2] ?? '' }, other)
    expect(next.data.map(({ id }) => id)).toEqual(ids.slice(3))
    expect(next.has_more).toBe(false)
    const back = await stripe.products.list({ limit: 2, ending_before: ids[3] ?? '' }, other)
    expect(back.data.map(({ id }) => id)).toEqual(ids.slice(1, 3))
    const all = await stripe.products.list({ limit: 2 }, other).autoPagingToArray({ limit: 100 })
    expect(all.map(({ id }) => id)).toEqual(ids)
  })

  it('refuses a cursor of another account and a limit over 100', async () => {
    const { id } = await createCustomer(sandbox)
    const cursor = await refused(sandbox.stripe.customers.list({ starting_after: id }, other))
    expect(cursor).toMatchObject({ code: 'resource_missing', param: 'starting_after' })
    expect((await refused(sandbox.stripe.customers.list({ limit: 101 }, other))).param).toBe(
      'limit',
    )
  })
})

describe('objects', () => {
  it('merge metadata key by key', async () => {
    const { stripe } = sandbox
    const { id } = await stripe.customers.create({ metadata: { a: '1', b: '2' } }, seller)
    const merged = await stripe.customers.update(id, { metadata: { b: '', c: '3' } }, seller)
    expect(merged.metadata).toEqual({ a: '1', c: '3' })
    expect((await stripe.customers.update(id, { metadata: '' }, seller)).metadata).toEqual({})
  })

  it('take tax IDs that are written as their kind demands', async () => {
    const { stripe } = sandbox
    const { id } = await stripe.customers.create(
      { tax_id_data: [{ type: 'eu_vat', value: 'FR40303265045' }] },
      seller,
    )
    const add = (type: Stripe.TaxIdCreateParams.Type, value: string) =>
      stripe.customers.createTaxId(id, { type, value }, seller)
    expect(await refused(add('eu_vat', 'nonsense'))).toMatchObject({ code: 'tax_id_invalid' })
    expect((await refused(add('xx_vat', '1'))).param).toBe('type')
    await add('us_ein', '12-3456789')
    const { data } = await stripe.customers.listTaxIds(id, {}, seller)
    expect(data.map(({ type, country }) => [type, country])).toEqual([
      ['us_ein', 'US'],
      ['eu_vat', 'FR'],
    ])
  })

  it('have prices that never change, found by a lookup key that can move', async () => {
    const { stripe } = sandbox
    const price = await createPrice(sandbox, 900)
    await stripe.prices.update(price.id, { lookup_key: 'pro', active: false }, seller)
    const copy = await createPrice(sandbox, 1100)
    const taken = await refused(stripe.prices.update(copy.id, { lookup_key: 'pro' }, seller))
    expect(taken.param).toBe('lookup_key')
    await stripe.prices.update(copy.id, { lookup_key: 'pro', transfer_lookup_key: true }, seller)
    const found = await stripe.prices.list({ lookup_keys: ['pro'] }, seller)
    expect(found.data.map(({ id }) => id)).toEqual([copy.id])
    const amount = stripe.rawRequest('POST', `/v1/prices/${price.id}`, { unit_amount: 1 }, seller)
    expect((await refused(amount)).code).toBe('parameter_unknown')
    const session = stripe.checkout.sessions.create(
      { mode: 'subscription', line_items: [{ price: price.id }], success_url: 'http://localhost/' },
      seller,
    )
    expect((await refused(session)).message).toContain('inactive')
  })

  it('are expanded along a path, four levels deep at most', async () => {
    const { stripe } = sandbox
    const price = await createPrice(sandbox, 900)
    const customer = await createCustomer(sandbox)
    const subscription = await stripe.subscriptions.create(
      {
        customer: customer.id,
        items: [{ price: price.id }],
        expand: ['latest_invoice.payments.data', 'items.data.price.product', 'customer'],
      },
      seller,
    )
    expect(subscription).toMatchObject({
      customer: { object: 'customer', id: customer.id },
      latest_invoice: { payments: { data: [{ status: 'paid', amount_paid: 900 }] } },
      items: { data: [{ price: { product: { object: 'product', name: 'Pro' } } }] },
    })
    const listed = await stripe.subscriptions.list(
      { customer: customer.id, expand: ['data.default_payment_method'] },
      seller,
    )
    expect(listed.data).toHaveLength(1)
    const nothing = stripe.customers.retrieve(customer.id, { expand: ['email'] }, seller)
    expect((await refused(nothing)).message).toContain('cannot be expanded')
    const deep = stripe.customers.retrieve(customer.id, { expand: ['a.b.c.d.e'] }, seller)
    expect((await refused(deep)).statusCode).toBe(400)
  })
})
