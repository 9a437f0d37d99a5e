import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { now } from '@/lib/clock'
import { db } from '@/lib/db/client'
import { cancelPurchase } from '@/lib/purchases/commands/cancel-purchase'
import { startFreePurchase } from '@/lib/purchases/commands/start-free-purchase'
import { pingWebhook, resumeWebhook } from '@/lib/webhooks/commands/ping-webhook'
import { getWebhook } from '@/lib/webhooks/queries/get-webhook'
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
  market = await makeManagedMarket(`pause-${slugs}`, receiver.url)
  await db().webhookEndpoint.update({
    where: { listingId: market.listing.id },
    data: { state: 'paused', pausedAt: now(), consecutiveFailures: 10 },
  })
})
afterEach(() => receiver.close())

const endpoint = () =>
  db().webhookEndpoint.findUniqueOrThrow({ where: { listingId: market.listing.id } })
const drain = async () => runJob('outbox.drain', { endpointId: (await endpoint()).id })
const actions = () => receiver.received.map(({ body }) => JSON.parse(body).action)
const resume = (test: boolean) => resumeWebhook(market.editor, market.managed, { test })

async function buyAndCancel() {
  const actor = await makeActor()
  const order = { accountId: actor.accountId, planId: market.free.id }
  const id = must(await startFreePurchase(actor, order))
  must(await cancelPurchase(actor, id))
}

describe('a paused webhook', () => {
  it('is sent nothing, and what happens is kept', async () => {
    await buyAndCancel()
    await drain()
    expect(receiver.received).toHaveLength(0)
    expect(await getWebhook(market.managed)).toMatchObject({ status: 'paused', waiting: 2 })
  })

  it('goes on where it stood once it is resumed, in order and at once', async () => {
    await buyAndCancel()
    await db().outboxEvent.updateMany({
      where: { endpointId: (await endpoint()).id },
      data: { dueAt: new Date(now().getTime() + 86_400_000) },
    })
    must(await resume(false))
    expect(await getWebhook(market.managed)).toMatchObject({ status: 'active' })
    await drain()
    expect(actions()).toEqual(['purchased', 'cancelled'])
  })

  it('is resumed by a test that is answered with success, and by no other', async () => {
    receiver.answer = { status: 503 }
    expect(await resume(true)).toMatchObject({ error: { code: 'test_refused' } })
    expect(await getWebhook(market.managed)).toMatchObject({ status: 'paused' })
    receiver.answer = { status: 200 }
    must(await resume(true))
    expect(await getWebhook(market.managed)).toMatchObject({ status: 'active' })
    expect(receiver.received.map(({ headers }) => headers['x-github-event'])).toEqual([
      'ping',
      'ping',
    ])
  })

  it('can be pinged, which resumes nothing by itself', async () => {
    expect(must(await pingWebhook(market.editor, market.managed))).toMatchObject({
      succeeded: true,
    })
    expect(await getWebhook(market.managed)).toMatchObject({ status: 'paused' })
  })

  it('is resumed once by two who do it at once', async () => {
    const results = await Promise.all([resume(false), resume(false)])
    expect(results.filter(({ ok }) => ok)).toHaveLength(1)
    expect(results.filter(({ ok }) => !ok)).toMatchObject([{ error: { code: 'conflict' } }])
  })
})
