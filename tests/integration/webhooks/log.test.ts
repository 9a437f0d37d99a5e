import { inspect } from 'node:util'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { db } from '@/lib/db/client'
import { cancelPurchase } from '@/lib/purchases/commands/cancel-purchase'
import { startFreePurchase } from '@/lib/purchases/commands/start-free-purchase'
import { forgetDeliveries } from '@/lib/webhooks/commands/forget-deliveries'
import { redeliver } from '@/lib/webhooks/commands/redeliver'
import { getDelivery } from '@/lib/webhooks/queries/get-delivery'
import { listDeliveries } from '@/lib/webhooks/queries/list-deliveries'
import { webhookHealth } from '@/lib/webhooks/queries/webhook-health'
import { runJob } from '@/lib/worker/registry'
import { type ManagedMarket, makeManagedMarket } from '../../support/managed-market'
import { makeActor, must } from '../../support/market'
import { type Receiver, startReceiver } from '../../support/receiver'
import { type StripeForTests, startStripe } from '../../support/stripe-sandbox'

process.env.SOUK_ALLOWED_WEBHOOK_NETWORKS = '127.0.0.0/8'

let stripe: StripeForTests
let receiver: Receiver
let market: ManagedMarket
let slugs = 0

beforeAll(async () => {
  stripe = await startStripe()
})
afterAll(() => stripe.close())
beforeEach(async () => {
  slugs += 1
  receiver = await startReceiver()
  market = await makeManagedMarket(`log-${slugs}`, receiver.url)
})
afterEach(() => receiver.close())

const endpoint = () =>
  db().webhookEndpoint.findUniqueOrThrow({ where: { listingId: market.listing.id } })
const drain = async () => runJob('outbox.drain', { endpointId: (await endpoint()).id })
const system = { type: 'system' } as const
const actions = () => receiver.received.map(({ body }) => JSON.parse(body).action)

async function buy() {
  const actor = await makeActor()
  const order = { accountId: actor.accountId, planId: market.free.id }
  return { actor, id: must(await startFreePurchase(actor, order)) }
}

async function list(given: { cursor?: string | null; status?: 'failure'; size?: number } = {}) {
  const { cursor = null, status = null, size = 25 } = given
  return must(await listDeliveries(market.managed, { cursor, status, size }))
}

async function newest(): Promise<number> {
  const { items } = await list()
  return items[0]?.id ?? 0
}

describe('the log', () => {
  it('is paged by key, the newest first, each delivery once', async () => {
    for (let count = 0; count < 5; count += 1) await buy()
    await drain()
    const seen: number[] = []
    let cursor: string | null = null
    do {
      const page = await list({ cursor, size: 2 })
      seen.push(...page.items.map(({ id }) => id))
      cursor = page.nextCursor
    } while (cursor !== null)
    expect(seen).toHaveLength(5)
    expect(seen).toEqual([...new Set(seen)].sort((a, b) => b - a))
    expect(
      await listDeliveries(market.managed, { status: null, cursor: 'x', size: 2 }),
    ).toMatchObject({ error: { code: 'invalid_cursor' } })
  })

  it('can show the failed ones alone', async () => {
    await buy()
    await drain()
    receiver.answer = { status: 500 }
    await buy()
    await drain()
    expect((await list()).items.map(({ succeeded }) => succeeded)).toEqual([false, true])
    expect((await list({ status: 'failure' })).items).toMatchObject([{ statusCode: 500 }])
    expect(await webhookHealth(market.listing.id)).toMatchObject({
      status: 'failing',
      failed: 1,
      waiting: 1,
    })
  })

  it('keeps what was sent and answered, and never a secret', async () => {
    const { actor } = await buy()
    receiver.answer = { status: 201, body: '{"thanks":true}', headers: { 'x-from': 'there' } }
    await drain()
    const delivery = await getDelivery(market.managed, await newest())
    expect(delivery).toMatchObject({
      statusCode: 201,
      response: { headers: { 'x-from': 'there' }, body: '{"thanks":true}' },
    })
    expect(delivery?.request.body).toBe(receiver.received[0]?.body)
    expect(JSON.parse(delivery?.request.body ?? '').sender.login).toBe(actor.login)
    expect(inspect(delivery, { depth: null })).not.toContain('hook-secret')
  })

  it('shows nobody the deliveries of another listing', async () => {
    await buy()
    await drain()
    const other = await makeManagedMarket(`log-other-${slugs}`, receiver.url)
    expect(await getDelivery(other.managed, await newest())).toBeNull()
    expect(await redeliver(other.managed, await newest(), system)).toMatchObject({
      error: { code: 'not_found' },
    })
  })
})

describe('a redelivery', () => {
  it('is one more attempt with the same guid and body, marked as such', async () => {
    await buy()
    await drain()
    must(await redeliver(market.managed, await newest(), system))
    await drain()
    const [first, second] = receiver.received
    expect(second?.headers['x-github-delivery']).toBe(first?.headers['x-github-delivery'])
    expect(second?.body).toBe(first?.body)
    const { items } = await list()
    expect(items.map(({ redelivery }) => redelivery)).toEqual([true, false])
    const delivery = await getDelivery(market.managed, await newest())
    expect(delivery).toMatchObject({ attempt: 2, attempts: [{ redelivery: true }, {}] })
    await drain()
    expect(receiver.received).toHaveLength(2)
  })

  it('goes out beside what waits, whose order and number of attempts stay', async () => {
    const done = await buy()
    await drain()
    const delivered = await newest()
    receiver.answer = { status: 500 }
    const stuck = await buy()
    must(await cancelPurchase(stuck.actor, stuck.id))
    await drain()
    receiver.answer = { status: 200 }
    receiver.received.length = 0
    must(await redeliver(market.managed, delivered, system))
    await drain()
    const logins = receiver.received.map(({ body }) => JSON.parse(body).sender.login)
    expect(logins).toEqual([done.actor.login])
    receiver.received.length = 0
    await stripe.advance(0.01)
    await drain()
    expect(actions()).toEqual(['purchased', 'cancelled'])
    const events = await db().outboxEvent.findMany({
      where: { purchaseId: stuck.id },
      orderBy: { position: 'asc' },
    })
    expect(events.map(({ attempts }) => attempts)).toEqual([2, 1])
  })

  it('of an event that was to be tried later delivers it now, and what follows it then', async () => {
    receiver.answer = { status: 500 }
    const { actor, id } = await buy()
    must(await cancelPurchase(actor, id))
    await drain()
    receiver.answer = { status: 200 }
    receiver.received.length = 0
    must(await redeliver(market.managed, await newest(), system))
    await drain()
    await drain()
    expect(actions()).toEqual(['purchased', 'cancelled'])
  })

  it('that fails leaves an event that was delivered as it is', async () => {
    const { id } = await buy()
    await drain()
    receiver.answer = { status: 500 }
    must(await redeliver(market.managed, await newest(), system))
    await drain()
    expect(await db().outboxEvent.findFirst({ where: { purchaseId: id } })).toMatchObject({
      state: 'delivered',
      attempts: 1,
      redeliveries: 1,
      redelivery: false,
    })
    expect(await endpoint()).toMatchObject({ consecutiveFailures: 0 })
  })

  it('is refused while the webhook is paused', async () => {
    await buy()
    await drain()
    await db().webhookEndpoint.update({
      where: { listingId: market.listing.id },
      data: { state: 'paused', pausedAt: new Date() },
    })
    expect(await redeliver(market.managed, await newest(), system)).toMatchObject({
      error: { code: 'webhook_paused' },
    })
  })
})

describe('after 90 days', () => {
  it('a delivery is forgotten with its settled event; what is still to be sent stays', async () => {
    await buy()
    await drain()
    receiver.answer = { status: 500 }
    const { id } = await buy()
    await drain()
    await stripe.advance(89)
    expect(await forgetDeliveries()).toBe(0)
    await stripe.advance(2)
    expect(await forgetDeliveries()).toBeGreaterThanOrEqual(2)
    const left = await db().outboxEvent.findMany({
      where: { endpoint: { id: (await endpoint()).id } },
    })
    expect(left).toMatchObject([{ purchaseId: id, state: 'pending' }])
    expect((await list()).items).toEqual([])
  })
})
