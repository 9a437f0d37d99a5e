import { Stripe } from 'stripe'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '@/lib/accounts/types'
import { now } from '@/lib/clock'
import { db } from '@/lib/db/client'
import { transaction } from '@/lib/db/transaction'
import type { ManagedListing } from '@/lib/listings/types'
import { createPlan } from '@/lib/plans/commands/create-plan'
import { markPlan } from '@/lib/plans/commands/mark-plan'
import { publishPlanChanges } from '@/lib/plans/commands/publish-plan-changes'
import { syncPlanPrices, syncSellerPrices } from '@/lib/plans/commands/sync-plan-prices'
import { getManagedPlans } from '@/lib/plans/queries/get-managed-plans'
import { planChangesOf } from '@/lib/plans/queries/pending-plan-changes'
import { handle } from '@/lib/worker/handlers/stripe/product'
import { connectSeller, planForm, startDraft } from '../../support/draft-listing'
import { must } from '../../support/market'
import { type StripeForTests, startStripe } from '../../support/stripe-sandbox'
import { makePublisher } from '../../support/written-listing'

let sandbox: StripeForTests
let stripe: Stripe
let owner: Actor
let listings = 0
const account = 'acct_seller'
const options = { stripeAccount: account }

beforeAll(async () => {
  sandbox = await startStripe()
  const { hostname, port } = new URL(sandbox.url)
  stripe = new Stripe(process.env.STRIPE_SECRET_KEY ?? '', {
    host: hostname,
    port,
    protocol: 'http',
  })
  owner = await makePublisher('stella')
  await connectSeller(owner)
})
afterAll(() => sandbox.close())

async function publish(listing: ManagedListing): Promise<void> {
  await transaction(async (tx) =>
    publishPlanChanges(tx, listing, await planChangesOf(listing.id, tx), now()),
  )
}

/** A published plan of 10 € a month and 100 € a year. */
async function published() {
  listings += 1
  const listing = await startDraft(owner, `sold-${listings}`)
  must(await createPlan(owner, listing, planForm))
  await publish(listing)
  return listing
}

const planOf = ({ id }: ManagedListing) =>
  db().plan.findFirstOrThrow({ where: { listingId: id }, orderBy: { number: 'asc' } })

async function sold() {
  const listing = await published()
  must(await syncPlanPrices(listing.id))
  const plan = await planOf(listing)
  const { stripeProductId, stripeMonthlyPriceId, stripeYearlyPriceId } = plan
  if (!stripeProductId || !stripeMonthlyPriceId || !stripeYearlyPriceId) throw new Error('no ids')
  const ids = { product: stripeProductId, month: stripeMonthlyPriceId, year: stripeYearlyPriceId }
  return { listing, plan, ids }
}

const press = (id: string, verb: string) =>
  fetch(`${sandbox.url}/dashboard/${account}/catalog/${id}`, {
    method: 'POST',
    body: new URLSearchParams({ do: verb }),
    redirect: 'manual',
  }).then(({ status }) => status)

const repairs = (planId: string) =>
  db().auditEvent.findMany({ where: { subjectId: planId, action: 'plan.repaired' } })

describe('prices at Stripe', () => {
  it('are made once, however often and at once it is asked for', async () => {
    const listing = await published()
    const before = await getManagedPlans(listing.id, 'en')
    expect(before.plans[0]).toMatchObject({ pricesReady: false })
    await Promise.all([1, 2, 3].map(async () => must(await syncPlanPrices(listing.id))))
    must(await syncPlanPrices(listing.id))
    const plan = await planOf(listing)
    const prices = await stripe.prices.list({ product: plan.stripeProductId ?? '' }, options)
    expect(prices.data.map(({ unit_amount }) => unit_amount).sort()).toEqual([1000, 10_000])
    expect(prices.data.map(({ id }) => id).sort()).toEqual(
      [plan.stripeMonthlyPriceId, plan.stripeYearlyPriceId].sort(),
    )
    const after = await getManagedPlans(listing.id, 'en')
    expect(after.plans[0]).toMatchObject({ pricesReady: true })
    expect(await repairs(plan.id)).toEqual([])
  })

  it('are sold again when the integrator archived them, and the audit says so', async () => {
    const { listing, plan, ids } = await sold()
    expect(await press(ids.month, 'archive')).toBe(303)
    expect(await press(ids.product, 'archive')).toBe(303)
    await handle({ account, object: { id: ids.month } })
    expect(await stripe.prices.retrieve(ids.month, {}, options)).toMatchObject({ active: true })
    expect(await stripe.products.retrieve(ids.product, {}, options)).toMatchObject({ active: true })
    expect(await planOf(listing)).toMatchObject({ stripeMonthlyPriceId: ids.month })
    expect((await repairs(plan.id)).map(({ detail }) => detail)).toEqual([
      { product: 'restore', monthly: 'restore', yearly: 'keep' },
    ])
  })

  it('are made again under a new key when they were deleted, again and again', async () => {
    const { listing, ids } = await sold()
    expect(await press(ids.year, 'delete')).toBe(303)
    await handle({ account, object: { id: ids.year } })
    const second = (await planOf(listing)).stripeYearlyPriceId ?? ''
    expect(second).not.toBe(ids.year)
    expect(await stripe.prices.retrieve(second, {}, options)).toMatchObject({ unit_amount: 10_000 })
    await press(second, 'delete')
    must(await syncSellerPrices(account))
    const third = (await planOf(listing)).stripeYearlyPriceId ?? ''
    expect([ids.year, second]).not.toContain(third)
    expect(await stripe.prices.retrieve(third, {}, options)).toMatchObject({ active: true })
    expect(await planOf(listing)).toMatchObject({
      stripeProductId: ids.product,
      stripeMonthlyPriceId: ids.month,
      stripeGeneration: 3,
    })
  })

  it('follow a product that was deleted', async () => {
    const { listing, ids } = await sold()
    for (const id of [ids.month, ids.year, ids.product]) expect(await press(id, 'delete')).toBe(303)
    await handle({ account, object: { id: ids.product } })
    const plan = await planOf(listing)
    expect(plan.stripeProductId).not.toBe(ids.product)
    const prices = await stripe.prices.list({ product: plan.stripeProductId ?? '' }, options)
    expect(prices.data.every(({ active }) => active)).toBe(true)
    expect(prices.data).toHaveLength(2)
  })

  it('of a retired plan are archived once', async () => {
    const { listing, plan, ids } = await sold()
    must(await markPlan(owner, listing, plan.id, 'mark'))
    await publish(listing)
    must(await syncPlanPrices(listing.id))
    expect(await stripe.prices.retrieve(ids.month, {}, options)).toMatchObject({ active: false })
    expect(await stripe.prices.retrieve(ids.year, {}, options)).toMatchObject({ active: false })
    await press(ids.month, 'activate')
    must(await syncPlanPrices(listing.id))
    expect(await stripe.prices.retrieve(ids.month, {}, options)).toMatchObject({ active: true })
    const archived = await db().auditEvent.count({
      where: { subjectId: plan.id, action: 'plan.archived' },
    })
    expect(archived).toBe(1)
  })

  it('are tried again after Stripe failed, without a second product', async () => {
    const listing = await published()
    await sandbox.fault('error500', '/v1/prices', 9)
    const failed = await syncPlanPrices(listing.id)
    expect(failed).toMatchObject({ ok: false, error: { code: 'stripe_unavailable' } })
    await fetch(`${sandbox.url}/sandbox/faults`, { method: 'DELETE' })
    must(await syncPlanPrices(listing.id))
    const plan = await planOf(listing)
    const all = await stripe.products.list({ limit: 100 }, options)
    expect(all.data.filter(({ metadata }) => metadata.souk_plan === plan.id)).toHaveLength(1)
  })

  it('of anything else that the integrator sells are left alone', async () => {
    const other = await stripe.products.create({ name: 'A mug' }, options)
    await stripe.products.update(other.id, { active: false }, options)
    await handle({ account, object: { id: other.id } })
    expect(await stripe.products.retrieve(other.id, {}, options)).toMatchObject({ active: false })
  })
})
