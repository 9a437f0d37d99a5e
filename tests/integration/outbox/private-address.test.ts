import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { db } from '@/lib/db/client'
import { startFreePurchase } from '@/lib/purchases/commands/start-free-purchase'
import { runJob } from '@/lib/worker/registry'
import { makeActor, makeMarket, must } from '../../support/market'
import { type Receiver, startReceiver } from '../../support/receiver'
import { type StripeForTests, startStripe } from '../../support/stripe-sandbox'

let stripe: StripeForTests
let receiver: Receiver

beforeAll(async () => {
  stripe = await startStripe()
  receiver = await startReceiver()
})
afterAll(async () => {
  await receiver.close()
  await stripe.close()
})

describe('a webhook into a private network', () => {
  it.each(['127.0.0.1', 'localhost', '[::ffff:127.0.0.1]', '0.0.0.0', '2130706433'])(
    'is never sent when the operator allows none: %s',
    async (host) => {
      const url = receiver.url.replace('127.0.0.1', host)
      const market = await makeMarket(`private-${host.replaceAll(/\W+/g, '')}`, url)
      const actor = await makeActor()
      must(await startFreePurchase(actor, { accountId: actor.accountId, planId: market.free.id }))
      const endpoint = await db().webhookEndpoint.findUniqueOrThrow({
        where: { listingId: market.listing.id },
      })
      await runJob('outbox.drain', { endpointId: endpoint.id })
      const deliveries = await db().webhookDelivery.findMany({
        where: { outboxEvent: { endpointId: endpoint.id } },
      })
      expect(deliveries).toMatchObject([{ error: 'address_refused', statusCode: null }])
      expect(receiver.received).toHaveLength(0)
    },
  )
})
