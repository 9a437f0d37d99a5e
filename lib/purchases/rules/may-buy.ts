import { domainError } from '../../core/errors'
import { err, ok, type Result } from '../../core/result'
import { planFits, priceOf } from '../../plans/rules'
import type { BillingCycle } from '../../plans/types'
import type { PlanTerms, Terms } from '../types'

const mostUnits = 100_000
/** Stripe refuses a larger amount (docs.stripe.com/api, `amount`: eight digits). */
const mostToPay = 99_999_999

/** All that decides whether this plan can be bought for this account now. */
export interface Situation {
  plan: PlanTerms
  listingState: 'draft' | 'published' | 'suspended' | 'delisted'
  accountType: 'User' | 'Organization'
  /** Null when the seller has no Stripe account. */
  sellerCardPayments: 'active' | 'pending' | 'restricted' | 'rejected' | 'deauthorized' | null
  cycle: BillingCycle | null
  units: number
  hasLivePurchase: boolean
  trialUsed: boolean
}

/**
 * Whether the plan can be bought, and on which terms (design §4). A free plan asks nothing of the
 * seller's Stripe account; a trial is given once per listing and account.
 * Errors: `plan_not_available`, `plan_not_for_account`, `already_purchased`, `cycle_not_available`,
 * `units_out_of_range`, `seller_not_ready`.
 */
export function mayBuy(situation: Situation): Result<Terms> {
  const { plan } = situation
  if (situation.listingState !== 'published' || plan.state !== 'published') {
    return err(domainError('plan_not_available', { field: 'planId' }))
  }
  if (!planFits(plan.audience, situation.accountType)) {
    return err(domainError('plan_not_for_account', { field: 'planId' }))
  }
  if (situation.hasLivePurchase) return err(domainError('already_purchased'))
  return plan.priceModel === 'free' ? free(situation.units) : paid(situation)
}

function free(units: number): Result<Terms> {
  if (units !== 1) return err(outOfRange(1))
  return ok({ cycle: null, units: 1, unitPrice: 0, trialDays: 0 })
}

function paid({ plan, cycle, units, sellerCardPayments, trialUsed }: Situation): Result<Terms> {
  const unitPrice = cycle === null ? null : priceOf(plan, cycle)
  if (unitPrice === null) return err(domainError('cycle_not_available', { field: 'cycle' }))
  const most = plan.priceModel === 'per_unit' ? largestQuantity(unitPrice) : 1
  if (!Number.isInteger(units) || units < 1 || units > most) return err(outOfRange(most))
  if (sellerCardPayments !== 'active') return err(domainError('seller_not_ready'))
  return ok({ cycle, units, unitPrice, trialDays: trialUsed ? 0 : plan.trialDays })
}

/** The most units that can be bought at this price. */
function largestQuantity(unitPrice: number): number {
  return Math.min(mostUnits, Math.floor(mostToPay / unitPrice))
}

function outOfRange(most: number) {
  return domainError('units_out_of_range', { field: 'units', values: { least: 1, most } })
}
