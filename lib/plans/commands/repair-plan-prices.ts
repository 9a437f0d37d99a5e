import type { ConnectedAccountId } from '../../adapters/stripe/connected-account'
import { restoreProduct } from '../../adapters/stripe/restore-product'
import { retrievePrice } from '../../adapters/stripe/retrieve-price'
import { retrieveProduct } from '../../adapters/stripe/retrieve-product'
import { setPriceActive } from '../../adapters/stripe/set-price-active'
import { recordAudit } from '../../audit/record'
import { ok, type Result } from '../../core/result'
import { db } from '../../db/client'
import type { Plan } from '../../db/generated/client'
import { transaction } from '../../db/transaction'
import { decideRepairs, type Repairs, type SeenAtStripe } from '../rules/decide-repairs'
import { productOf } from '../rules/plan-product'

interface Sold {
  account: ConnectedAccountId
  /** Whose owners may read the audit row. */
  accountId: string
  listingName: string
}

/**
 * Reads again what Stripe has of a published plan and puts back what the integrator changed there:
 * archived objects are sold again at once; deleted ones are forgotten with a new generation, for
 * `ensurePlanPrices` to make again. Answers what was repaired. Errors: `seller_not_ready`,
 * `stripe_unavailable`.
 */
export async function repairPlanPrices(plan: Plan, sold: Sold): Promise<Result<Repairs>> {
  const seen = await readObjects(sold.account, plan)
  if (!seen.ok) return seen
  const repairs = decideRepairs(plan, seen.value, productOf(sold.listingName, plan).name)
  if (Object.values(repairs).every((repair) => repair === 'keep')) return ok(repairs)
  const restored = await restore(plan, repairs, sold)
  if (!restored.ok) return restored
  await keep(plan, repairs, sold.accountId)
  return ok(repairs)
}

async function orNull<T>(read: Promise<Result<T>> | null): Promise<Result<T | null>> {
  if (read === null) return ok(null)
  const answer = await read
  return !answer.ok && answer.error.code === 'not_found' ? ok(null) : answer
}

async function readObjects(
  account: ConnectedAccountId,
  { stripeProductId, stripeMonthlyPriceId, stripeYearlyPriceId }: Plan,
): Promise<Result<SeenAtStripe>> {
  const priceOf = (id: string | null) => orNull(id === null ? null : retrievePrice(account, id))
  const product = await orNull(
    stripeProductId === null ? null : retrieveProduct(account, stripeProductId),
  )
  if (!product.ok) return product
  const monthly = await priceOf(stripeMonthlyPriceId)
  if (!monthly.ok) return monthly
  const yearly = await priceOf(stripeYearlyPriceId)
  if (!yearly.ok) return yearly
  return ok({ product: product.value, monthly: monthly.value, yearly: yearly.value })
}

async function restore(plan: Plan, repairs: Repairs, sold: Sold): Promise<Result<void>> {
  const { account, listingName } = sold
  const { stripeProductId, stripeMonthlyPriceId, stripeYearlyPriceId } = plan
  if (repairs.product === 'restore' && stripeProductId !== null) {
    const done = await restoreProduct(account, stripeProductId, productOf(listingName, plan))
    if (!done.ok) return done
  }
  const prices = [
    { repair: repairs.monthly, id: stripeMonthlyPriceId },
    { repair: repairs.yearly, id: stripeYearlyPriceId },
  ]
  for (const { repair, id } of prices) {
    if (repair !== 'restore' || id === null) continue
    const done = await setPriceActive(account, id, true)
    if (!done.ok) return done
  }
  return ok(undefined)
}

/** Whoever comes second to the same repair finds another generation, and has nothing to note. */
async function keep(plan: Plan, repairs: Repairs, accountId: string): Promise<void> {
  const gone = Object.values(repairs).includes('remake')
  await transaction(async (tx) => {
    const { count } = await tx.plan.updateMany({
      where: { id: plan.id, stripeGeneration: plan.stripeGeneration },
      data: {
        ...(repairs.product === 'remake' ? { stripeProductId: null } : {}),
        ...(repairs.monthly === 'remake' ? { stripeMonthlyPriceId: null } : {}),
        ...(repairs.yearly === 'remake' ? { stripeYearlyPriceId: null } : {}),
        ...(gone ? { stripeGeneration: plan.stripeGeneration + 1 } : {}),
      },
    })
    if (count === 0) return
    await recordAudit(tx, {
      actor: { type: 'stripe' },
      action: 'plan.repaired',
      subject: { type: 'plan', id: plan.id },
      accountId,
      detail: { ...repairs },
    })
  })
}

/** The published paid plans of a listing that have something at Stripe. */
export function soldPlans(listingId: string): Promise<Plan[]> {
  return db().plan.findMany({
    where: {
      listingId,
      state: 'published',
      priceModel: { not: 'free' },
      stripeProductId: { not: null },
    },
    orderBy: { number: 'asc' },
  })
}
