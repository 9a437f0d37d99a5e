import { createHmac } from 'node:crypto'
import { inspect } from 'node:util'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { db } from '@/lib/db/client'
import { startFreePurchase } from '@/lib/purchases/commands/start-free-purchase'
import { cancelRotation, startRotation, testAndSwitch } from '@/lib/webhooks/commands/rotate-secret'
import { switchDueSecrets } from '@/lib/webhooks/commands/switch-due-secrets'
import { getWebhook } from '@/lib/webhooks/queries/get-webhook'
import { runJob } from '@/lib/worker/registry'
import { type ManagedMarket, makeManagedMarket } from '../../support/managed-market'
import { makeActor, must } from '../../support/market'
import { type Received, type Receiver, startReceiver } from '../../support/receiver'
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
  market = await makeManagedMarket(`rotation-${slugs}`, receiver.url)
})
afterEach(() => receiver.close())

const where = () => ({ listingId: market.listing.id })
const endpoint = () => db().webhookEndpoint.findUniqueOrThrow({ where: where() })

/** Sends one purchase event and answers how it came. */
async function deliver(): Promise<Received> {
  const actor = await makeActor()
  receiver.received.length = 0
  must(await startFreePurchase(actor, { accountId: actor.accountId, planId: market.free.id }))
  await runJob('outbox.drain', { endpointId: (await endpoint()).id })
  const [received] = receiver.received
  if (received === undefined) throw new Error('nothing arrived')
  return received
}

/** With which secrets a delivery is signed, those of the next one marked. */
function signers({ headers, body }: Received, ...secrets: string[]): string[] {
  const named = (secret: string) =>
    `sha256=${createHmac('sha256', secret).update(body).digest('hex')}`
  return secrets.flatMap((secret) => [
    ...(headers['x-hub-signature-256'] === named(secret) ? [secret] : []),
    ...(headers['x-souk-signature-256-next'] === named(secret) ? [`next: ${secret}`] : []),
  ])
}

const begin = (secret: string | null = null) => startRotation(market.editor, market.managed, secret)

describe('a rotation', () => {
  it('signs with both secrets until it is over, then with the next one alone', async () => {
    const next = must(await begin())
    expect(inspect(await endpoint())).not.toContain(next)
    expect(signers(await deliver(), 'hook-secret', next)).toEqual(['hook-secret', `next: ${next}`])
    await stripe.advance(2.9)
    expect(signers(await deliver(), 'hook-secret', next)).toEqual(['hook-secret', `next: ${next}`])
    await stripe.advance(0.2)
    expect(signers(await deliver(), 'hook-secret', next)).toEqual([next])
    await switchDueSecrets()
    expect(await endpoint()).toMatchObject({ nextSecret: null, rotatesAt: null })
    expect(signers(await deliver(), 'hook-secret', next)).toEqual([next])
  })

  it('ends at once when a test that only the next secret signs is answered with success', async () => {
    const next = must(await begin('typed by a person'))
    receiver.answer = { status: 401, body: 'signature does not match' }
    receiver.received.length = 0
    expect(await testAndSwitch(market.editor, market.managed)).toMatchObject({
      ok: false,
      error: { code: 'test_refused', values: { status: 401 } },
    })
    expect(receiver.received.map((one) => signers(one, 'hook-secret', next))).toEqual([[next]])
    expect((await getWebhook(market.managed))?.rotatesAt).not.toBeNull()
    receiver.answer = { status: 204 }
    must(await testAndSwitch(market.editor, market.managed))
    expect((await getWebhook(market.managed))?.rotatesAt).toBeNull()
    expect(signers(await deliver(), 'hook-secret', next)).toEqual([next])
  })

  it('stays when its test is not answered', async () => {
    must(await begin())
    await receiver.close()
    expect(await testAndSwitch(market.editor, market.managed)).toMatchObject({
      error: { code: 'test_unanswered' },
    })
    const kept = await db().webhookDelivery.findMany({ where: { endpoint: where() } })
    expect(kept).toMatchObject([{ error: 'connection_failed' }])
    receiver = await startReceiver()
  })

  it('can be cancelled: the secret stays as it was', async () => {
    const next = must(await begin())
    must(await cancelRotation(market.editor, market.managed))
    expect(signers(await deliver(), 'hook-secret', next)).toEqual(['hook-secret'])
    expect(await cancelRotation(market.editor, market.managed)).toMatchObject({
      error: { code: 'conflict' },
    })
    expect(await testAndSwitch(market.editor, market.managed)).toMatchObject({
      error: { code: 'conflict' },
    })
  })

  it('is one at a time, also for two who begin at once', async () => {
    const results = await Promise.all([begin(), begin()])
    expect(results.filter(({ ok }) => ok)).toHaveLength(1)
    expect(await begin()).toMatchObject({ error: { code: 'conflict' } })
  })

  it('begins from the secret that took over, also where nothing has noted that yet', async () => {
    const second = must(await begin())
    await stripe.advance(3.1)
    const third = must(await begin())
    expect(signers(await deliver(), 'hook-secret', second, third)).toEqual([
      second,
      `next: ${third}`,
    ])
  })
})
