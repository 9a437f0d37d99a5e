import type { Money } from '../../core/money'
import { namedPermissions } from '../../permissions/rules'
import type { AskedAccess } from '../../permissions/types'
import { priceOf } from '../../plans/rules'
import type { BillingCycle, PriceModel } from '../../plans/types'

interface PricedPlan {
  priceModel: PriceModel
  monthlyPrice: number | null
  yearlyPrice: number | null
  currency: string
}

/** What a plan costs a month before tax; a year counts as twelve months, rounded up. Null where nothing is to be paid. */
export function monthlyCostOf(
  plan: PricedPlan | null,
  cycle: BillingCycle | null,
  units: number,
): Money | null {
  if (plan === null || plan.priceModel === 'free' || cycle === null) return null
  const price = priceOf(plan, cycle) ?? 0
  const months = cycle === 'yearly' ? 12 : 1
  return { amount: Math.ceil((price * units) / months), currency: plan.currency }
}

/** What an app asks for, by the names that GitHub's API gives it, as a policy weighs it. */
export function accessOf(
  permissions: Readonly<Record<string, string>>,
  scopes: readonly string[] = [],
): AskedAccess {
  return { permissions: namedPermissions(permissions), scopes }
}
