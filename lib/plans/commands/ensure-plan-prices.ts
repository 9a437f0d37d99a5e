import { isReplayed } from '../../adapters/stripe/attempt'
import { type ConnectedAccountId, connectedAccount } from '../../adapters/stripe/connected-account'
import { createPrice } from '../../adapters/stripe/create-price'
import { createProduct } from '../../adapters/stripe/create-product'
import { domainError } from '../../core/errors'
import { err, ok, type Result } from '../../core/result'
import { db } from '../../db/client'
import type { Plan } from '../../db/generated/client'
import { productOf } from '../rules/plan-product'
import { arePricesReady } from '../rules/prices-ready'

/** A published plan never changes, so neither do its product and prices; one that has to be made again belongs to another generation. */
const keyOf = (plan: Plan, object: string) =>
  plan.stripeGeneration === 1
    ? `plan:${plan.id}:${object}`
    : `plan:${plan.id}:${object}:${plan.stripeGeneration}`

/**
 * Brings the products and prices on the integrator's Stripe account in step with the published
 * paid plans of a listing: what is missing is made, what is there stays. It may be repeated and
 * run twice at once, since Stripe's idempotency keys come from the plan. Answers how many plans
 * were brought in step. Errors: `not_found`, `seller_not_ready` without a connected account,
 * `stripe_unavailable`.
 */
export async function ensurePlanPrices(listingId: string): Promise<Result<number>> {
  const listing = await db().listing.findUnique({
    where: { id: listingId },
    include: {
      publisher: { include: { stripeAccount: true } },
      currentRevision: { select: { name: true } },
      plans: { where: { state: 'published', priceModel: { not: 'free' } } },
    },
  })
  if (listing === null) return err(domainError('not_found'))
  const missing = listing.plans.filter((plan) => !arePricesReady(plan))
  if (missing.length === 0) return ok(0)
  const seller = listing.publisher.stripeAccount
  if (seller === null) return err(domainError('seller_not_ready'))
  const name = listing.currentRevision?.name ?? listing.slug
  for (const plan of missing) {
    const made = await ensurePrices(connectedAccount(seller.id), name, plan)
    if (made.ok) continue
    if (isReplayed(made.error)) await changeKeys(plan)
    return made
  }
  return ok(missing.length)
}

async function ensurePrices(
  account: ConnectedAccountId,
  listingName: string,
  plan: Plan,
): Promise<Result<void>> {
  const product = await ensureProduct(account, listingName, plan)
  if (!product.ok) return product
  await keep(plan, { stripeProductId: product.value })
  const monthly = await ensurePrice(account, plan, product.value, 'month')
  if (!monthly.ok) return monthly
  await keep(plan, { stripeMonthlyPriceId: monthly.value })
  const yearly = await ensurePrice(account, plan, product.value, 'year')
  if (!yearly.ok) return yearly
  await keep(plan, { stripeYearlyPriceId: yearly.value })
  return ok(undefined)
}

type Made = Partial<Pick<Plan, 'stripeProductId' | 'stripeMonthlyPriceId' | 'stripeYearlyPriceId'>>

/** Whoever found something gone meanwhile began another generation, and makes it. */
async function keep({ id, stripeGeneration }: Plan, made: Made): Promise<void> {
  await db().plan.updateMany({ where: { id, stripeGeneration }, data: made })
}

/** The next attempt asks again, instead of hearing this failure for a day; what was made stays. */
async function changeKeys({ id, stripeGeneration }: Plan): Promise<void> {
  await db().plan.updateMany({
    where: { id, stripeGeneration },
    data: { stripeGeneration: stripeGeneration + 1 },
  })
}

async function ensureProduct(account: ConnectedAccountId, listingName: string, plan: Plan) {
  if (plan.stripeProductId !== null) return ok(plan.stripeProductId)
  const product = {
    ...productOf(listingName, plan),
    metadata: { souk_listing: plan.listingId, souk_plan: plan.id },
  }
  return createProduct(account, product, keyOf(plan, 'product'))
}

async function ensurePrice(
  account: ConnectedAccountId,
  plan: Plan,
  productId: string,
  interval: 'month' | 'year',
): Promise<Result<string | null>> {
  const isMonthly = interval === 'month'
  const amount = isMonthly ? plan.monthlyPrice : plan.yearlyPrice
  const known = isMonthly ? plan.stripeMonthlyPriceId : plan.stripeYearlyPriceId
  if (amount === null || known !== null) return ok(known)
  const { currency } = plan
  const metadata = { souk_plan: plan.id }
  const price = { productId, amount, currency, interval, metadata }
  return createPrice(account, price, keyOf(plan, interval))
}
