import type { Holding, PurchaseFields } from '../types'

/** A call to Stripe takes less; a change that shows nowhere after this time did not happen. */
const longestCall = 2 * 60_000

/** A change that was asked for and of which is not yet known what became of it. */
interface OpenChange extends Holding {
  createdAt: Date
}

/**
 * What became of a change, from how the purchase stands at Stripe: made, planned for the period's
 * end, or neither. `open` while it waits for its payment, or may still be on its way to Stripe.
 */
export function settleChange(
  change: OpenChange,
  purchase: PurchaseFields,
  awaitsPayment: boolean,
  now: Date,
): 'open' | 'applied' | 'scheduled' | 'failed' {
  const { planId, cycle, units } = change
  if (purchase.planId === planId && purchase.cycle === cycle && purchase.units === units) {
    return 'applied'
  }
  const { pendingPlanId, pendingCycle, pendingUnits } = purchase
  if (pendingPlanId === planId && pendingCycle === cycle && pendingUnits === units) {
    return 'scheduled'
  }
  return awaitsPayment || mayBeOnItsWay(change, now) ? 'open' : 'failed'
}

/** Whether a call to Stripe about this change may still be running. */
export function mayBeOnItsWay({ createdAt }: Pick<OpenChange, 'createdAt'>, now: Date): boolean {
  return now.getTime() - createdAt.getTime() < longestCall
}
