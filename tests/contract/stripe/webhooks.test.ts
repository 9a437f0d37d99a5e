import type Stripe from 'stripe'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import {
  createCustomer,
  createPrice,
  payPage,
  type Sandbox,
  seller,
  start,
  startReceiver,
  until,
} from './sandbox'

const secrets = { platform: 'whsec_platform', connect: 'whsec_connect' }

let sandbox: Sandbox
let platform: Awaited<ReturnType<typeof startReceiver>>
let connect: Awaited<ReturnType<typeof startReceiver>>

beforeEach(async () => {
  platform = await startReceiver()
  connect = await startReceiver()
  sandbox = await start([
    { url: platform.url, secret: secrets.platform, connect: false },
    { url: connect.url, secret: secrets.connect, connect: true },
  ])
})

afterEach(async () => {
  await sandbox.close()
  await platform.close()
  await connect.close()
})

/** What arrived, verified as the product verifies it. */
function events(from: typeof connect, secret: string): Stripe.Event[] {
  return from.received.map(({ body, signature }) =>
    sandbox.stripe.webhooks.constructEvent(body, signature, secret),
  )
}

const connected = () => events(connect, secrets.connect)
const types = () => connected().map(({ type }) => type)

function fault(kind: string, times = 1) {
  const body = JSON.stringify({ kind, target: 'webhooks', times })
  return fetch(`${sandbox.url}/sandbox/faults`, { method: 'POST', body })
}

describe('webhooks', () => {
  it('tell the Connect endpoint of a purchase, with the account on every event', async () => {
    const price = await createPrice(sandbox, 1000)
    const session = await sandbox.stripe.checkout.sessions.create(
      {
        mode: 'subscription',
        line_items: [{ price: price.id }],
        success_url: 'http://localhost/',
        subscription_data: { application_fee_percent: 10 },
      },
      seller,
    )
    await payPage(session)
    const wanted = [
      'customer.created',
      'payment_method.attached',
      'customer.subscription.created',
      'invoice.created',
      'invoice.finalized',
      'charge.succeeded',
      'payment_intent.succeeded',
      'invoice.paid',
      'invoice.payment_succeeded',
      'checkout.session.completed',
    ]
    await until(() => wanted.every((type) => types().some((seen) => seen === type)))
    for (const event of connected()) {
      expect(event).toMatchObject({
        account: seller.stripeAccount,
        livemode: false,
        api_version: '2026-10-28.endive',
      })
    }
    await until(() => platform.received.length > 0)
    const own = events(platform, secrets.platform)
    expect(own.map(({ type }) => type)).toEqual(['application_fee.created'])
    expect(own[0]?.account).toBeUndefined()
  })

  it('carry the request that caused them and what the fields were before', async () => {
    const customer = await createCustomer(sandbox)
    await sandbox.stripe.customers.update(
      customer.id,
      { name: 'Octo' },
      { ...seller, idempotencyKey: 'rename' },
    )
    await until(() => types().filter((type) => type === 'customer.updated').length > 1)
    const event = connected().find(({ request }) => request?.idempotency_key === 'rename')
    expect(event?.data.previous_attributes).toEqual({ name: null })
    expect(event?.data.object).toMatchObject({ id: customer.id, name: 'Octo' })
    expect(event?.request?.id).toMatch(/^req_/)
  })

  it('cannot be verified with another secret', async () => {
    await createCustomer(sandbox)
    await until(() => connect.received.length > 0)
    expect(() => events(connect, secrets.platform)).toThrow()
  })

  it('can be read again by the API, and are counted as delivered', async () => {
    const { id } = await createCustomer(sandbox)
    await until(() => types().includes('customer.created'))
    const { data } = await sandbox.stripe.events.list({ type: 'customer.created' }, seller)
    expect(data[0]?.data.object).toMatchObject({ id })
    await new Promise((resolve) => setTimeout(resolve, 100))
    const event = await sandbox.stripe.events.retrieve(data[0]?.id ?? '', {}, seller)
    expect(event.pending_webhooks).toBe(0)
  })

  it.each([
    ['duplicate', 2],
    ['drop', 0],
  ])('are sent as the fault %s says', async (kind, times) => {
    await fault(kind)
    await sandbox.stripe.products.create({ name: 'First' }, seller)
    await new Promise((resolve) => setTimeout(resolve, 500))
    await sandbox.stripe.products.create({ name: 'Second' }, seller)
    await until(() => connected().some(({ data }) => JSON.stringify(data).includes('Second')))
    const first = connected().filter(({ data }) => JSON.stringify(data).includes('First'))
    expect(first).toHaveLength(times)
    expect(new Set(first.map(({ id }) => id)).size).toBe(Math.min(1, times))
  })

  it('come in another order by the fault reorder', async () => {
    await fault('reorder')
    await sandbox.stripe.products.create({ name: 'First' }, seller)
    await sandbox.stripe.products.create({ name: 'Second' }, seller)
    await until(() => connect.received.length === 2)
    const names = connected().map(({ data }) => ('name' in data.object ? data.object.name : ''))
    expect(names).toEqual(['Second', 'First'])
  })

  it('are sent again when the endpoint failed', async () => {
    await fault('error500')
    await sandbox.stripe.products.create({ name: 'First' }, seller)
    await until(() => connect.received.length === 2)
    const [first, second] = connected()
    expect(first?.id).toBe(second?.id)
  })

  it('go to endpoints made by the API, for the events they asked for', async () => {
    const { stripe } = sandbox
    const receiver = await startReceiver()
    const endpoint = await stripe.webhookEndpoints.create({
      url: receiver.url,
      enabled_events: ['price.created'],
      connect: true,
    })
    expect(endpoint.secret).toMatch(/^whsec_/)
    await createPrice(sandbox, 100)
    await until(() => receiver.received.length > 0)
    const seen = events(receiver, endpoint.secret ?? '').map(({ type }) => type)
    expect(seen).toEqual(['price.created'])
    expect((await stripe.webhookEndpoints.retrieve(endpoint.id)).secret).toBeUndefined()
    await stripe.webhookEndpoints.del(endpoint.id)
    expect((await stripe.webhookEndpoints.list()).data).toHaveLength(2)
    await receiver.close()
  })
})

describe('the pages', () => {
  it('show accounts, events, clock and faults, each saying that it is a sandbox', async () => {
    await createCustomer(sandbox)
    for (const path of [
      '/dashboard',
      `/dashboard/${seller.stripeAccount}`,
      '/events',
      '/clock',
      '/faults',
    ]) {
      const response = await fetch(sandbox.url + path)
      expect(response.status).toBe(200)
      expect(await response.text()).toContain('Sandbox · not Stripe')
    }
    const health = await fetch(`${sandbox.url}/sandbox/health`)
    expect(await health.json()).toMatchObject({ status: 'ok' })
  })
})
