import { domainError } from '../../core/errors'
import { err, ok, type Result } from '../../core/result'
import type { ChangeEffect, Holding, PurchaseFields, Terms } from '../types'
import { addMonths } from './twelve-month-total'

const day = 86_400_000

const nothingPending = {
  cancelAtPeriodEnd: false,
  pendingPlanId: null,
  pendingCycle: null,
  pendingUnits: null,
  pendingEffectiveAt: null,
}

/** Only the part of a purchase that follows from what was bought, of a row that has more. */
export function fieldsOf(purchase: PurchaseFields): PurchaseFields {
  return {
    planId: purchase.planId,
    cycle: purchase.cycle,
    units: purchase.units,
    currency: purchase.currency,
    state: purchase.state,
    trialEndsAt: purchase.trialEndsAt,
    currentPeriodStart: purchase.currentPeriodStart,
    currentPeriodEnd: purchase.currentPeriodEnd,
    cancelAtPeriodEnd: purchase.cancelAtPeriodEnd,
    pendingPlanId: purchase.pendingPlanId,
    pendingCycle: purchase.pendingCycle,
    pendingUnits: purchase.pendingUnits,
    pendingEffectiveAt: purchase.pendingEffectiveAt,
    stripeScheduleId: purchase.stripeScheduleId,
    collectionMethod: purchase.collectionMethod,
    endedAt: purchase.endedAt,
  }
}

/** The period that begins now; none on a free plan. */
function periodFrom(cycle: Holding['cycle'], at: Date) {
  if (cycle === null) return { currentPeriodStart: null, currentPeriodEnd: null }
  return { currentPeriodStart: at, currentPeriodEnd: addMonths(at, cycle === 'monthly' ? 1 : 12) }
}

/** A test purchase as it begins: what a real one would be after its payment, the trial included. Stripe has no part in it. */
export function startTest(
  plan: { id: string; currency: string },
  { cycle, units, trialDays }: Terms,
  at: Date,
): PurchaseFields {
  const trialEndsAt = trialDays > 0 ? new Date(at.getTime() + trialDays * day) : null
  const period = periodFrom(cycle, at)
  return {
    planId: plan.id,
    cycle,
    units,
    currency: plan.currency,
    state: 'active',
    trialEndsAt,
    ...period,
    currentPeriodEnd: trialEndsAt ?? period.currentPeriodEnd,
    ...nothingPending,
    stripeScheduleId: null,
    collectionMethod: 'charge_automatically',
    endedAt: null,
  }
}

/** A test purchase after a change that the rules of a real one allow: at once, or waiting for the period's end. */
export function changeTest(
  before: PurchaseFields,
  target: Holding,
  effect: ChangeEffect,
  at: Date,
): PurchaseFields {
  if (effect.when === 'period_end') {
    return {
      ...before,
      cancelAtPeriodEnd: false,
      pendingPlanId: target.planId,
      pendingCycle: target.cycle,
      pendingUnits: target.units,
      pendingEffectiveAt: effect.at,
    }
  }
  const trialGoesOn = before.trialEndsAt !== null && target.cycle !== null
  const sameRhythm = before.cycle === target.cycle || trialGoesOn
  return {
    ...before,
    ...target,
    ...(sameRhythm ? {} : periodFrom(target.cycle, at)),
    trialEndsAt: trialGoesOn ? before.trialEndsAt : null,
    ...nothingPending,
  }
}

/** Cancelling: a free plan and a trial at once, a paid plan at the end of its period. Error: `not_cancellable` when it has ended or already will. */
export function cancelTest(before: PurchaseFields, at: Date): Result<PurchaseFields> {
  if (before.state === 'cancelled' || before.cancelAtPeriodEnd) {
    return err(domainError('not_cancellable'))
  }
  const { trialEndsAt, currentPeriodEnd } = before
  if (trialEndsAt !== null || currentPeriodEnd === null) return ok(endTest(before, at))
  return ok({
    ...before,
    ...nothingPending,
    cancelAtPeriodEnd: true,
    pendingEffectiveAt: currentPeriodEnd,
  })
}

/** The end of a test purchase, whatever was pending. */
export function endTest(before: PurchaseFields, at: Date): PurchaseFields {
  return { ...before, ...nothingPending, state: 'cancelled', endedAt: at }
}

/** Takes back what is pending. Error: `nothing_to_undo`. */
export function undoTest(before: PurchaseFields): Result<PurchaseFields> {
  const pending = before.state !== 'cancelled' && before.pendingEffectiveAt !== null
  return pending ? ok({ ...before, ...nothingPending }) : err(domainError('nothing_to_undo'))
}

/** Whether something waits that could be applied now: a change, a cancellation or the end of a trial. */
export function hasPending({ state, pendingEffectiveAt, trialEndsAt }: PurchaseFields): boolean {
  return state !== 'cancelled' && (pendingEffectiveAt !== null || trialEndsAt !== null)
}

/**
 * What the end of the period makes of a test purchase, as if it had come at `at`: the cancellation
 * or the change that was pending, the end of the trial, or one more period (GitHub, "Testing your
 * app": apply pending change).
 */
export function advanceTest(before: PurchaseFields, at: Date): PurchaseFields {
  if (before.cancelAtPeriodEnd) return endTest(before, at)
  const { pendingPlanId, pendingCycle, pendingUnits } = before
  const held: Holding =
    pendingPlanId === null
      ? { planId: before.planId, cycle: before.cycle, units: before.units }
      : { planId: pendingPlanId, cycle: pendingCycle, units: pendingUnits ?? 1 }
  return {
    ...before,
    ...held,
    ...periodFrom(held.cycle, at),
    ...nothingPending,
    trialEndsAt: null,
  }
}
