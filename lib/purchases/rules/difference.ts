import type { LedgerAction, PurchaseFields } from '../types'

/** One entry for the ledger, before it has a version. */
export interface Change {
  action: LedgerAction
  effectiveAt: Date
}

const sameTime = (a: Date | null, b: Date | null) => a?.getTime() === b?.getTime()

/**
 * What happened between two states of a purchase, in the order an integrator should hear it
 * (GitHub, "Webhook events for the GitHub Marketplace API"). A purchase first seen after its end
 * was bought and cancelled all the same. A failed payment changes no entitlement and is no entry.
 */
export function difference(
  before: PurchaseFields | null,
  after: PurchaseFields,
  now: Date,
): Change[] {
  if (before === null) {
    const bought: Change = { action: 'purchased', effectiveAt: after.currentPeriodStart ?? now }
    return [bought, ...(after.state === 'cancelled' ? [ended(after, now)] : pending(after))]
  }
  if (before.state === 'cancelled') return []
  if (after.state === 'cancelled') return [ended(after, now)]
  const happened = changed(before, after, now)
  const [first] = happened
  if (first?.action === 'changed' && cameTrue(before, after)) return happened
  // What was planned is called off before anything else happens, as GitHub tells it.
  return after.pendingEffectiveAt === null
    ? [...pendingBetween(before, after, now), ...happened]
    : [...happened, ...pendingBetween(before, after, now)]
}

function ended(after: PurchaseFields, now: Date): Change {
  return { action: 'cancelled', effectiveAt: after.endedAt ?? now }
}

function changed(before: PurchaseFields, after: PurchaseFields, now: Date): Change[] {
  const trialOver = before.trialEndsAt !== null && after.trialEndsAt === null
  const terms =
    before.planId !== after.planId || before.cycle !== after.cycle || before.units !== after.units
  if (terms || trialOver) return [{ action: 'changed', effectiveAt: now }]
  const start = after.currentPeriodStart
  const renewed = start !== null && start > (before.currentPeriodStart ?? start)
  return renewed ? [{ action: 'renewed', effectiveAt: start }] : []
}

function pending(after: PurchaseFields): Change[] {
  const { pendingEffectiveAt } = after
  if (pendingEffectiveAt === null) return []
  return [{ action: 'pending_change', effectiveAt: pendingEffectiveAt }]
}

/** The change that was pending has taken effect: nobody called it off. */
function cameTrue(before: PurchaseFields, after: PurchaseFields): boolean {
  return (
    before.pendingPlanId === after.planId &&
    before.pendingCycle === after.cycle &&
    before.pendingUnits === after.units &&
    after.pendingEffectiveAt === null
  )
}

function samePending(before: PurchaseFields, after: PurchaseFields): boolean {
  return (
    sameTime(before.pendingEffectiveAt, after.pendingEffectiveAt) &&
    before.pendingPlanId === after.pendingPlanId &&
    before.pendingCycle === after.pendingCycle &&
    before.pendingUnits === after.pendingUnits
  )
}

function pendingBetween(before: PurchaseFields, after: PurchaseFields, now: Date): Change[] {
  if (samePending(before, after)) return []
  if (after.pendingEffectiveAt !== null) return pending(after)
  return [{ action: 'pending_change_cancelled', effectiveAt: now }]
}
