import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '@/lib/accounts/types'
import { now } from '@/lib/clock'
import { db } from '@/lib/db/client'
import { recordVisit } from '@/lib/insights/commands/record-visit'
import { getInsights } from '@/lib/insights/queries/get-insights'
import { getPublisherStanding } from '@/lib/insights/queries/get-standing'
import { listTransactions } from '@/lib/insights/queries/list-transactions'
import { authorizeListing } from '@/lib/listings/queries/authorize-listing'
import { cancelPurchase } from '@/lib/purchases/commands/cancel-purchase'
import { startFreePurchase } from '@/lib/purchases/commands/start-free-purchase'
import { buy, orderForm } from '../../support/buy'
import { type Market, makeActor, makeMarket, must } from '../../support/market'
import { type StripeForTests, startStripe } from '../../support/stripe-sandbox'

let stripe: StripeForTests
let market: Market
let owner: Actor

beforeAll(async () => {
  stripe = await startStripe()
  market = await makeMarket('insights')
  owner = await makeActor()
  const { accountId } = await db().publisher.findUniqueOrThrow({
    where: { id: market.listing.publisherId },
  })
  const role = { organizationId: accountId, memberId: owner.accountId, role: 'admin' as const }
  await db().membership.create({ data: { ...role, readAt: now() } })
})
afterAll(() => stripe.close())

async function managed() {
  return must(await authorizeListing(owner, 'hexlint', 'insights', 'editor'))
}

const firefox = { ip: '203.0.113.7', userAgent: 'Firefox' }

describe('looks at a listing', () => {
  it('count every time, visitors once a day, robots and unpublished listings never', async () => {
    await recordVisit('insights', 'listing', firefox)
    await recordVisit('insights', 'listing', firefox)
    await recordVisit('insights', 'listing', { ...firefox, userAgent: null })
    await recordVisit('insights', 'setup', firefox)
    await recordVisit('insights', 'listing', { ...firefox, userAgent: 'Googlebot/2.1' })
    await recordVisit('nowhere', 'listing', firefox)
    await recordVisit("x' or 1=1", 'listing', firefox)
    const { days, views, funnel } = await getInsights((await managed()).id, 7)
    expect(days.at(-1)).toMatchObject({ views: 3, visitors: 2, setupVisitors: 1 })
    expect(views).toEqual({ now: 3, before: 0 })
    expect(funnel).toMatchObject({ visitors: 2, setupVisitors: 1 })
    const rows = await db().listingVisit.findMany()
    expect(JSON.stringify(rows)).not.toContain('203.0.113.7')
    expect(rows).toHaveLength(3)
  })
})

describe('what is bought', () => {
  it('shows as customers, revenue, new subscriptions and transactions', async () => {
    const [payer, trier, taker] = [await makeActor(), await makeActor(), await makeActor()]
    const paid = orderForm({ accountId: payer.accountId, planId: market.flat.id })
    const { checkoutId } = await buy(stripe, payer, paid)
    await buy(
      stripe,
      trier,
      orderForm({ accountId: trier.accountId, planId: market.perUnit.id, units: '3' }),
    )
    must(
      await startFreePurchase(taker, {
        accountId: taker.accountId,
        planId: market.free.id,
        units: 1,
      }),
    )
    const listing = await managed()
    const { standing, funnel, days } = await getInsights(listing.id, 30)
    const revenue = [{ amount: 1000, currency: 'eur' }]
    expect(standing).toEqual({ customers: 3, paying: 1, trials: 1, revenue })
    expect(await getPublisherStanding(listing.publisher.id)).toEqual(standing)
    expect(funnel).toMatchObject({ checkouts: 2, paid: 1, trial: 1, free: 1 })
    expect(days.at(-1)).toMatchObject({ checkouts: 2, purchases: 3 })
    const purchase = await db().purchase.findFirstOrThrow({
      where: { checkouts: { some: { id: checkoutId } } },
    })
    const [transaction, ...others] = await listTransactions(listing.id, 10)
    expect(others).toEqual([])
    expect(transaction).toMatchObject({
      appName: 'Hexlint',
      userLogin: payer.login,
      userId: payer.githubId,
      userType: 'User',
      amount: 1200,
      currency: 'eur',
      country: 'FR',
      postalCode: '75011',
      renewalFrequency: 'Monthly',
      planId: market.flat.githubId,
      date: purchase.startedAt.toISOString().slice(0, 10),
    })
  })

  it('ends with a transaction of nothing', async () => {
    const leaver = await makeActor()
    const order = { accountId: leaver.accountId, planId: market.free.id, units: 1 }
    must(await startFreePurchase(leaver, order))
    const purchase = await db().purchase.findFirstOrThrow({
      where: { accountId: leaver.accountId },
    })
    must(await cancelPurchase(leaver, purchase.id))
    const transactions = await listTransactions((await managed()).id, 10)
    expect(transactions.map(({ amount }) => amount).toSorted()).toEqual([0, 1200])
  })

  it('as a test counts nowhere', async () => {
    const listing = await managed()
    const before = await getInsights(listing.id, 30)
    const tester = await makeActor()
    await db().purchase.create({
      data: {
        id: 'pur_test',
        listingId: market.listing.id,
        accountId: tester.accountId,
        planId: market.flat.id,
        cycle: 'monthly',
        currency: 'eur',
        state: 'active',
        isTest: true,
        startedById: tester.userId,
        startedAt: now(),
      },
    })
    expect(await getInsights(listing.id, 30)).toEqual(before)
  })

  it('of somebody else is nobody’s to see', async () => {
    const stranger = await makeActor()
    expect(await authorizeListing(stranger, 'hexlint', 'insights', 'editor')).toMatchObject({
      error: { code: 'not_found' },
    })
  })
})
