import { domainError } from '../../core/errors'
import { err, ok, type Result } from '../../core/result'
import type { BillingCycle, PriceModel } from '../../plans/types'
import type { ChangeEffect, Holding, PurchaseState, Terms } from '../types'
import { mayBuy, type Situation } from './may-buy'

/** What a plan costs, in minor units. */
interface Prices {
  priceModel: PriceModel
  monthlyPrice: number | null
  yearlyPrice: number | null
}

/** All that decides whether a purchase can change to this plan, cycle and units, and when. */
export interface ChangeSituation extends Omit<Situation, 'hasLivePurchase'> {
  planId: string
  purchase: Holding & {
    plan: Prices
    state: PurchaseState
    isTest: boolean
    trialEndsAt: Date | null
    currentPeriodEnd: Date | null
    cancelAtPeriodEnd: boolean
    pending: Holding | null
  }
}

const months = { monthly: 1, yearly: 12 } as const

/** The price for a cycle, worked out from the other one where the plan is not sold for it. */
function priceAt({ priceModel, monthlyPrice, yearlyPrice }: Prices, cycle: BillingCycle): number {
  if (priceModel === 'free') return 0
  return cycle === 'monthly'
    ? (monthlyPrice ?? Math.ceil((yearlyPrice ?? 0) / 12))
    : (yearlyPrice ?? (monthlyPrice ?? 0) * 12)
}

const same = (a: Holding, b: Holding) =>
  a.planId === b.planId && a.cycle === b.cycle && a.units === b.units

/**
 * When a change takes effect (GitHub, "Upgrading" and "Downgrading the billing plan for a GitHub
 * Marketplace app"; design §4). From a free plan to a paid one by a payment page. What costs at
 * least as much, and is not paid in shorter steps, at once; so what is charged is never negative.
 * All else with the next period. In a trial a change of paid plans is at once, the same trial goes on.
 * Errors: `change_not_possible`, `payment_overdue`, `cancellation_pending`, `nothing_to_change`, and
 * those of {@link mayBuy} for a plan that cannot be chosen.
 */
export function planChange(situation: ChangeSituation): Result<ChangeEffect> {
  const { purchase, planId } = situation
  if (purchase.state === 'cancelled' || purchase.isTest) {
    return err(domainError('change_not_possible'))
  }
  const terms = mayBuy({ ...situation, hasLivePurchase: false })
  if (!terms.ok) return terms
  if (purchase.state === 'past_due') return err(domainError('payment_overdue'))
  if (purchase.cancelAtPeriodEnd) return err(domainError('cancellation_pending'))
  const target = { planId, cycle: terms.value.cycle, units: terms.value.units }
  if (same(purchase, target) || (purchase.pending !== null && same(purchase.pending, target))) {
    return err(domainError('nothing_to_change'))
  }
  return effectOf(purchase, terms.value)
}

function effectOf(purchase: ChangeSituation['purchase'], terms: Terms): Result<ChangeEffect> {
  if (purchase.cycle === null) {
    return ok(terms.cycle === null ? { when: 'now' } : { when: 'checkout', terms })
  }
  if (terms.cycle !== null && isAtOnce(purchase, purchase.cycle, terms, terms.cycle)) {
    return ok({ when: 'now' })
  }
  const at = purchase.currentPeriodEnd
  return at === null ? err(domainError('change_not_possible')) : ok({ when: 'period_end', at })
}

function isAtOnce(
  purchase: ChangeSituation['purchase'],
  oldCycle: BillingCycle,
  { unitPrice, units }: Terms,
  cycle: BillingCycle,
): boolean {
  if (purchase.trialEndsAt !== null) return true
  if (months[cycle] < months[oldCycle]) return false
  const paid = priceAt(purchase.plan, oldCycle) * purchase.units
  const compared = priceAt(purchase.plan, cycle) * purchase.units
  return unitPrice * units >= Math.max(paid, compared)
}
