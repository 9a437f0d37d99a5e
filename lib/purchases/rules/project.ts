import type { BillingCycle } from '../../plans/types'
import type {
  Holding,
  PricedPlan,
  PurchaseFields,
  PurchaseState,
  SubscriptionFacts,
} from '../types'

const mostUnits = 100_000
/** Under this name a subscription says which free plan follows its end. */
const thenPlanKey = 'then_plan_id'

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
 * Null while nothing was paid. An end after which a free plan follows is a change of plan. A price that is none of ours (changed by the integrator at Stripe)
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
  const thenPlanId = freePlanAfter(subscription, plans)
  if (ended && thenPlanId !== null) return onFreePlan(thenPlanId, subscription.currency)
  const held = {
    ...planOf(subscription.priceId, plans, known),
    units: unitsOf(subscription.quantity),
  }
  return {
    ...held,
    currency: subscription.currency,
    state,
    trialEndsAt: subscription.status === 'trialing' ? subscription.trialEnd : null,
    currentPeriodStart: subscription.periodStart,
    currentPeriodEnd: subscription.periodEnd,
    ...(ended ? nothingPending : pendingOf(subscription, plans, held, thenPlanId)),
    stripeScheduleId: ended ? null : subscription.scheduleId,
    collectionMethod: subscription.collectionMethod,
    endedAt: ended ? (subscription.endedAt ?? now) : null,
  }
}

/** What a purchase is on a plan that costs nothing: Stripe has no part in it. */
function onFreePlan(planId: string, currency: string): PurchaseFields {
  return {
    planId,
    cycle: null,
    units: 1,
    currency,
    state: 'active',
    trialEndsAt: null,
    currentPeriodStart: null,
    currentPeriodEnd: null,
    ...nothingPending,
    stripeScheduleId: null,
    collectionMethod: 'charge_automatically',
    endedAt: null,
  }
}

const nothingPending = {
  cancelAtPeriodEnd: false,
  pendingPlanId: null,
  pendingCycle: null,
  pendingUnits: null,
  pendingEffectiveAt: null,
}

/** The end of the subscription, the free plan after it, or what its schedule plans. A plan that is none of ours is not told, and one for what is held already is no change. */
function pendingOf(
  subscription: SubscriptionFacts,
  plans: readonly PricedPlan[],
  held: Holding,
  thenPlanId: string | null,
) {
  const { planned } = subscription
  const endsAt = endOf(subscription)
  if (endsAt !== null && thenPlanId !== null) {
    const free = { pendingPlanId: thenPlanId, pendingCycle: null, pendingUnits: 1 }
    return { ...free, cancelAtPeriodEnd: false, pendingEffectiveAt: endsAt }
  }
  if (endsAt !== null) {
    return { ...nothingPending, cancelAtPeriodEnd: true, pendingEffectiveAt: endsAt }
  }
  const found = planned && pricedBy(planned.priceId, plans)
  if (!planned || !found) return nothingPending
  const units = unitsOf(planned.quantity)
  const isHeld = held.planId === found.planId && held.cycle === found.cycle && held.units === units
  if (isHeld) return nothingPending
  return {
    cancelAtPeriodEnd: false,
    pendingPlanId: found.planId,
    pendingCycle: found.cycle,
    pendingUnits: units,
    pendingEffectiveAt: planned.at,
  }
}

function freePlanAfter(
  { metadata }: SubscriptionFacts,
  plans: readonly PricedPlan[],
): string | null {
  const named = plans.find(({ id }) => id === metadata[thenPlanKey])
  const isFree = named?.stripeMonthlyPriceId === null && named.stripeYearlyPriceId === null
  return named !== undefined && isFree ? named.id : null
}

function unitsOf(quantity: number): number {
  return Math.min(Math.max(quantity, 1), mostUnits)
}

function endOf({ cancelAt, cancelAtPeriodEnd, periodEnd }: SubscriptionFacts): Date | null {
  return cancelAt ?? (cancelAtPeriodEnd ? periodEnd : null)
}

function planOf(
  priceId: string | null,
  plans: readonly PricedPlan[],
  known: { planId: string; cycle: BillingCycle | null },
): { planId: string; cycle: BillingCycle | null } {
  return (priceId === null ? null : pricedBy(priceId, plans)) ?? known
}

function pricedBy(
  priceId: string,
  plans: readonly PricedPlan[],
): { planId: string; cycle: BillingCycle } | null {
  const monthly = plans.find((plan) => plan.stripeMonthlyPriceId === priceId)
  if (monthly !== undefined) return { planId: monthly.id, cycle: 'monthly' }
  const yearly = plans.find((plan) => plan.stripeYearlyPriceId === priceId)
  return yearly === undefined ? null : { planId: yearly.id, cycle: 'yearly' }
}
