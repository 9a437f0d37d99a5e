import { type ConnectedAccountId, connectedAccount } from '../../adapters/stripe/connected-account'
import { createPrice } from '../../adapters/stripe/create-price'
import { createProduct } from '../../adapters/stripe/create-product'
import { domainError } from '../../core/errors'
import { err, ok, type Result } from '../../core/result'
import { db } from '../../db/client'
import type { Plan } from '../../db/generated/client'
import { planTextSchema } from '../schema'

/** A published plan never changes, so neither do its product and prices: the keys need no version. */
const keyOf = (plan: Plan, object: string) => `plan:${plan.id}:${object}`

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
  const missing = listing.plans.filter((plan) => !isInStep(plan))
  if (missing.length === 0) return ok(0)
  const seller = listing.publisher.stripeAccount
  if (seller === null) return err(domainError('seller_not_ready'))
  const name = listing.currentRevision?.name ?? listing.slug
  for (const plan of missing) {
    const made = await ensurePrices(connectedAccount(seller.id), name, plan)
    if (!made.ok) return made
  }
  return ok(missing.length)
}

function isInStep(plan: Plan): boolean {
  const { monthlyPrice, yearlyPrice, stripeMonthlyPriceId, stripeYearlyPriceId } = plan
  return (
    (monthlyPrice === null || stripeMonthlyPriceId !== null) &&
    (yearlyPrice === null || stripeYearlyPriceId !== null)
  )
}

async function ensurePrices(
  account: ConnectedAccountId,
  listingName: string,
  plan: Plan,
): Promise<Result<void>> {
  const product = await ensureProduct(account, listingName, plan)
  if (!product.ok) return product
  const monthly = await ensurePrice(account, plan, product.value, 'month')
  if (!monthly.ok) return monthly
  const yearly = await ensurePrice(account, plan, product.value, 'year')
  if (!yearly.ok) return yearly
  await db().plan.update({
    where: { id: plan.id },
    data: {
      stripeProductId: product.value,
      stripeMonthlyPriceId: monthly.value,
      stripeYearlyPriceId: yearly.value,
    },
  })
  return ok(undefined)
}

async function ensureProduct(account: ConnectedAccountId, listingName: string, plan: Plan) {
  if (plan.stripeProductId !== null) return ok(plan.stripeProductId)
  const { name, unitName } = planTextSchema.parse(plan.text).en
  const product = {
    name: `${listingName} ${name}`,
    unitLabel: unitName,
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
