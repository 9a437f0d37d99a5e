import { createHmac } from 'node:crypto'
import { inspect } from 'node:util'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { now } from '@/lib/clock'
import { db } from '@/lib/db/client'
import { dueEndpoints } from '@/lib/outbox/due-events'
import { cancelPurchase } from '@/lib/purchases/commands/cancel-purchase'
import { startFreePurchase } from '@/lib/purchases/commands/start-free-purchase'
import { runJob } from '@/lib/worker/registry'
import { type Market, makeActor, makeMarket, must } from '../../support/market'
import { type Receiver, startReceiver } from '../../support/receiver'
import { type StripeForTests, startStripe } from '../../support/stripe-sandbox'

process.env.SOUK_ALLOWED_WEBHOOK_NETWORKS = '127.0.0.0/8'

let stripe: StripeForTests
let receiver: Receiver
let market: Market
let endpointId: string

beforeAll(async () => {
  stripe = await startStripe()
})
afterAll(() => stripe.close())

let slugs = 0
beforeEach(async () => {
  slugs += 1
  receiver = await startReceiver()
  market = await makeMarket(`outbox-${slugs}`, receiver.url)
  const where = { listingId: market.listing.id }
  endpointId = (await db().webhookEndpoint.findUniqueOrThrow({ where })).id
})
afterEach(() => receiver.close())

async function buyAndCancel() {
  const actor = await makeActor()
  const order = { accountId: actor.accountId, planId: market.free.id }
  const id = must(await startFreePurchase(actor, order))
  must(await cancelPurchase(actor, id))
  return { actor, id }
}

const drain = () => runJob('outbox.drain', { endpointId })
const actions = () => receiver.received.map(({ body }) => JSON.parse(body).action)
const events = () =>
  db().outboxEvent.findMany({ where: { endpointId }, orderBy: { position: 'asc' } })
const endpoint = () => db().webhookEndpoint.findUniqueOrThrow({ where: { id: endpointId } })

describe('a delivery', () => {
  it('carries GitHub’s headers and a signature that verifies over the exact body', async () => {
    const { actor } = await buyAndCancel()
    await drain()
    const [first] = receiver.received
    const [event] = await events()
    const digest = createHmac('sha256', 'hook-secret')
      .update(first?.body ?? '')
      .digest('hex')
    expect(first?.headers).toMatchObject({
      'content-type': 'application/json',
      'x-github-event': 'marketplace_purchase',
      'x-github-delivery': event?.guid,
      'x-github-hook-id': String(market.listing.number),
      'x-hub-signature-256': `sha256=${digest}`,
    })
    expect(first?.headers['user-agent']).toMatch(/^GitHub-Hookshot\//)
    expect(JSON.parse(first?.body ?? '')).toMatchObject({
      action: 'purchased',
      sender: { login: actor.login },
      marketplace_purchase: { account: { login: actor.login }, plan: { id: market.free.githubId } },
    })
  })

  it('is kept with request and answer, without the secret', async () => {
    await buyAndCancel()
    receiver.answer = { status: 200, body: 'thanks', headers: { 'x-answer': '42' } }
    await drain()
    const [delivery] = await db().webhookDelivery.findMany({
      where: { outboxEvent: { endpointId } },
      orderBy: { createdAt: 'asc' },
    })
    expect(delivery).toMatchObject({ attempt: 1, statusCode: 200, responseBody: 'thanks' })
    expect(delivery?.responseHeaders).toMatchObject({ 'x-answer': '42' })
    expect(inspect(delivery, { depth: null })).not.toContain('hook-secret')
  })
})

describe('order', () => {
  it('is kept for each purchase, and a failed event holds back only its own', async () => {
    const stuck = await buyAndCancel()
    receiver.answer = { status: 500 }
    await drain()
    expect(actions()).toEqual(['purchased'])
    receiver.answer = { status: 200 }
    receiver.received.length = 0
    const free = await buyAndCancel()
    await drain()
    expect(actions()).toEqual(['purchased', 'cancelled'])
    const states = (await events()).map(({ purchaseId, state }) => [purchaseId, state])
    expect(states).toEqual([
      [stuck.id, 'pending'],
      [stuck.id, 'pending'],
      [free.id, 'delivered'],
      [free.id, 'delivered'],
    ])
    await stripe.advance(0.01)
    receiver.received.length = 0
    await drain()
    expect(actions()).toEqual(['purchased', 'cancelled'])
  })
})

describe('retries', () => {
  it('come with the same delivery id and body, only when due, and are swept', async () => {
    await buyAndCancel()
    receiver.answer = { status: 503 }
    await drain()
    await drain()
    expect(receiver.received).toHaveLength(1)
    expect(await dueEndpoints(now())).not.toContain(endpointId)
    await stripe.advance(0.01)
    expect(await dueEndpoints(now())).toContain(endpointId)
    await drain()
    const [first, second] = receiver.received
    expect(second?.body).toBe(first?.body)
    expect(second?.headers['x-github-delivery']).toBe(first?.headers['x-github-delivery'])
  })

  it('end after ten attempts in about three days; then the endpoint is paused and its owner told once', async () => {
    await buyAndCancel()
    receiver.answer = { status: 500 }
    let days = 0
    for (let attempt = 1; attempt <= 10; attempt += 1) {
      await drain()
      const [event] = await events()
      expect(event?.attempts).toBe(attempt)
      if (event?.state !== 'pending') break
      const wait = (event.dueAt.getTime() - now().getTime()) / 86_400_000
      days += wait
      await stripe.advance(wait + 0.001)
    }
    expect(days).toBeGreaterThan(2.6)
    expect(days).toBeLessThan(3.4)
    expect((await events()).map(({ state }) => state)).toEqual(['failed', 'pending'])
    expect(await endpoint()).toMatchObject({ state: 'paused', consecutiveFailures: 10 })
    const mails = await db().mail.findMany({ where: { kind: 'webhook_paused' } })
    expect(mails).toMatchObject([{ address: 'support@hexlint.example' }])
    receiver.received.length = 0
    await drain()
    expect(receiver.received).toHaveLength(0)
  })

  it('do not follow a redirect', async () => {
    await buyAndCancel()
    receiver.answer = { status: 302, headers: { location: receiver.url } }
    await drain()
    expect(receiver.received).toHaveLength(1)
    expect((await events())[0]).toMatchObject({ state: 'pending', attempts: 1 })
  })

  it('leave an endpoint alone that cannot be reached', async () => {
    await buyAndCancel()
    await buyAndCancel()
    await receiver.close()
    await drain()
    const attempts = (await events()).map((event) => event.attempts)
    expect(attempts).toEqual([1, 0, 0, 0])
    const [delivery] = await db().webhookDelivery.findMany({
      where: { outboxEvent: { endpointId } },
    })
    expect(delivery).toMatchObject({ statusCode: null, error: 'connection_failed' })
    expect(await dueEndpoints(now())).not.toContain(endpointId)
  })
})
