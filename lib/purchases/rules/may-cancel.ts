import { domainError } from '../../core/errors'
import { err, ok, type Result } from '../../core/result'
import type { ListingState, PurchaseState } from '../types'

export interface Cancellable {
  state: PurchaseState
  stripeSubscriptionId: string | null
  trialEndsAt: Date | null
  currentPeriodEnd: Date | null
  cancelAtPeriodEnd: boolean
}

export type CancelDecision = { when: 'now' } | { when: 'period_end'; at: Date }

/**
 * What cancelling does: a free plan and a trial end at once, what is paid ends with its period
 * (GitHub, "Canceling a GitHub Marketplace app"). Error: `not_cancellable` when it has ended or already will.
 */
export function mayCancel(purchase: Cancellable): Result<CancelDecision> {
  if (purchase.state === 'cancelled' || purchase.cancelAtPeriodEnd) {
    return err(domainError('not_cancellable'))
  }
  const { stripeSubscriptionId, trialEndsAt, currentPeriodEnd } = purchase
  if (stripeSubscriptionId === null || trialEndsAt !== null || currentPeriodEnd === null) {
    return ok({ when: 'now' })
  }
  return ok({ when: 'period_end', at: currentPeriodEnd })
}

/** Whether a scheduled end can be taken back: until it has come, and while the listing is there. Error: `nothing_to_undo`. */
export function mayUndo(purchase: Cancellable, listingState: ListingState): Result<true> {
  if (listingState === 'delisted') return err(domainError('nothing_to_undo'))
  const { state, cancelAtPeriodEnd } = purchase
  if (state === 'cancelled' || !cancelAtPeriodEnd) return err(domainError('nothing_to_undo'))
  return ok(true)
}
