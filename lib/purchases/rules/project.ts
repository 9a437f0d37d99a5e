import type { BillingCycle } from '../../plans/types'
import type { PricedPlan, PurchaseFields, PurchaseState, SubscriptionFacts } from '../types'

const mostUnits = 100_000

const states: Record<SubscriptionFacts['status'], PurchaseState | null> = {
  // Not paid yet: nothing is granted.
  incomplete: null,
  incomplete_expired: null,
  trialing: 'active',
  active: 'active',
  past_due: 'past_due',
  unpaid: 'past_due',
  paused: 'past_due',
  canceled: 'cancelled',
}

/**
 * A purchase as Stripe's subscription says it is, whatever was known before: reading the same
 * subscription any number of times, in any order with its events, ends the same (design §4).
 * Null while nothing was paid. A price that is none of ours (changed by the integrator at Stripe)
 * keeps the plan and cycle that were known.
 */
export function project(
  subscription: SubscriptionFacts,
  plans: readonly PricedPlan[],
  known: { planId: string; cycle: BillingCycle | null },
  now: Date,
): PurchaseFields | null {
  const state = states[subscription.status]
  if (state === null) return null
  const ended = state === 'cancelled'
  const endsAt = ended ? null : endOf(subscription)
  return {
    ...planOf(subscription.priceId, plans, known),
    units: Math.min(Math.max(subscription.quantity, 1), mostUnits),
    currency: subscription.currency,
    state,
    trialEndsAt: subscription.status === 'trialing' ? subscription.trialEnd : null,
    currentPeriodStart: subscription.periodStart,
    currentPeriodEnd: subscription.periodEnd,
    cancelAtPeriodEnd: endsAt !== null,
    pendingEffectiveAt: endsAt,
    endedAt: ended ? (subscription.endedAt ?? now) : null,
  }
}

function endOf({ cancelAt, cancelAtPeriodEnd, periodEnd }: SubscriptionFacts): Date | null {
  return cancelAt ?? (cancelAtPeriodEnd ? periodEnd : null)
}

function planOf(
  priceId: string | null,
  plans: readonly PricedPlan[],
  known: { planId: string; cycle: BillingCycle | null },
): { planId: string; cycle: BillingCycle | null } {
  if (priceId === null) return known
  const monthly = plans.find((plan) => plan.stripeMonthlyPriceId === priceId)
  if (monthly !== undefined) return { planId: monthly.id, cycle: 'monthly' }
  const yearly = plans.find((plan) => plan.stripeYearlyPriceId === priceId)
  return yearly === undefined ? known : { planId: yearly.id, cycle: 'yearly' }
}
