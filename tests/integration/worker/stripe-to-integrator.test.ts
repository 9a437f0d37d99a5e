import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { stripeClient } from '@/lib/adapters/stripe/client'
import { db } from '@/lib/db/client'
import { cancelPurchase } from '@/lib/purchases/commands/cancel-purchase'
import { reconcileSeller } from '@/lib/purchases/commands/reconcile-seller'
import { startCheckout } from '@/lib/purchases/commands/start-checkout'
import { type RunningWorker, startWorker } from '@/lib/worker/start'
import { agreed, orderForm } from '../../support/buy'
import { startIntake } from '../../support/intake'
import { type Market, makeActor, makeMarket, must } from '../../support/market'
import { type Receiver, startReceiver } from '../../support/receiver'
import { type StripeForTests, sellerAccount, startStripe } from '../../support/stripe-sandbox'

process.env.SOUK_ALLOWED_WEBHOOK_NETWORKS = '127.0.0.0/8'

let stripe: StripeForTests
let intake: Awaited<ReturnType<typeof startIntake>>
let receiver: Receiver
let worker: RunningWorker
let market: Market

beforeAll(async () => {
  intake = await startIntake()
  stripe = await startStripe(
    [sellerAccount],
    [
      {
        url: `${intake.url}/api/webhooks/stripe-connect`,
        secret: process.env.STRIPE_CONNECT_WEBHOOK_SECRET ?? '',
        connect: true,
      },
    ],
  )
  receiver = await startReceiver()
  market = await makeMarket('worker', receiver.url)
  worker = await startWorker({ concurrency: 4, sweepEvery: 300 })
})
afterAll(async () => {
  await worker.stop()
  await stripe.close()
  await receiver.close()
  await intake.close()
})

async function until<T>(look: () => Promise<T | null | undefined | false>): Promise<T> {
  for (const end = Date.now() + 15_000; Date.now() < end; await sleep(50)) {
    const found = await look()
    if (found) return found
  }
  throw new Error('not within 15 seconds')
}

const purchaseOf = (accountId: string) => db().purchase.findFirst({ where: { accountId } })
const told = (login: string) =>
  receiver.received
    .map(({ body }) => JSON.parse(body))
    .filter((event) => event.marketplace_purchase.account.login === login)
    .map((event) => event.action)

async function pay() {
  const actor = await makeActor()
  const order = orderForm({ accountId: actor.accountId, planId: market.flat.id })
  const { url } = must(await startCheckout(actor, await agreed(actor, order)))
  expect(await stripe.pay(url)).toBe(303)
  return actor
}

describe('from a payment at Stripe to the integrator', () => {
  it('needs nobody to look: the event comes in, the purchase is made, the webhook goes out', async () => {
    const actor = await pay()
    const purchase = await until(() => purchaseOf(actor.accountId))
    expect(purchase.state).toBe('active')
    await until(async () => told(actor.login).length > 0)
    must(await cancelPurchase(actor, purchase.id))
    await until(async () => told(actor.login).length > 1)
    expect(told(actor.login)).toEqual(['purchased', 'pending_change'])
  })

  it.each(['duplicate', 'reorder', 'error500', 'drop'])(
    'ends the same when Stripe’s events meet the fault “%s”',
    async (kind) => {
      await stripe.fault(kind, 'webhooks', 4)
      const actor = await pay()
      const purchase = await until(() => purchaseOf(actor.accountId))
      await until(async () => told(actor.login).length > 0)
      await sleep(1_000)
      const ledger = await db().ledgerEntry.findMany({ where: { purchaseId: purchase.id } })
      expect(ledger.map(({ action }) => action)).toEqual(['purchased'])
      expect(told(actor.login)).toEqual(['purchased'])
    },
  )

  it('follows what the integrator does at Stripe, such as a refund and an end', async () => {
    const actor = await pay()
    const purchase = await until(() => purchaseOf(actor.accountId))
    const options = { stripeAccount: 'acct_seller' }
    const { data } = await stripeClient().charges.list(
      { customer: purchase.stripeCustomerId ?? '' },
      options,
    )
    await stripeClient().refunds.create({ charge: data[0]?.id ?? '', amount: 500 }, options)
    await until(() =>
      db().invoice.findFirst({ where: { purchaseId: purchase.id, amountRefunded: 500 } }),
    )
    await stripeClient().subscriptions.cancel(purchase.stripeSubscriptionId ?? '', {}, options)
    await until(async () => told(actor.login).includes('cancelled'))
  })
})

describe('when every event is lost', () => {
  it('the reconciler finds the purchase, counts it once, and then nothing more', async () => {
    await worker.stop()
    await db().stripeAccount.updateMany({ data: { reconciledAt: new Date('2999-01-01') } })
    const actor = await pay()
    await sleep(500)
    expect(await purchaseOf(actor.accountId)).toBeNull()
    expect(must(await reconcileSeller('acct_seller')).drift).toBe(1)
    expect(await purchaseOf(actor.accountId)).toMatchObject({ state: 'active' })
    expect(must(await reconcileSeller('acct_seller')).drift).toBe(0)
    worker = await startWorker({ concurrency: 4, sweepEvery: 300 })
    await until(async () => told(actor.login).length > 0)
  })
})
