import type { Actor } from '../../accounts/types'
import { cancelSubscription } from '../../adapters/stripe/cancel-subscription'
import { type ConnectedAccountId, connectedAccount } from '../../adapters/stripe/connected-account'
import { setCancelAtPeriodEnd } from '../../adapters/stripe/set-cancel-at-period-end'
import { now } from '../../clock'
import { domainError } from '../../core/errors'
import { err, ok, type Result } from '../../core/result'
import type { Purchase } from '../../db/generated/client'
import { transaction } from '../../db/transaction'
import { type CancelDecision, mayCancel } from '../rules/may-cancel'
import { dropPlanned, endWithPeriod } from './end-with-period'
import { syncSubscription } from './sync-subscription'
import { writeChanges } from './write-changes'

/**
 * Ends a purchase, for whoever may end it: a free plan and a trial at once, what is paid at the end
 * of its period. Without an actor it is the marketplace that does it, since the listing is gone.
 * Errors: `not_cancellable`, `seller_not_ready`, `stripe_unavailable`.
 */
export async function endPurchase(
  purchase: Purchase,
  actor?: Actor,
): Promise<Result<CancelDecision>> {
  const decision = mayCancel(purchase)
  if (!decision.ok) return decision
  const { stripeAccountId, stripeSubscriptionId } = purchase
  if (stripeAccountId === null || stripeSubscriptionId === null) return endFree(purchase, actor)
  const account = connectedAccount(stripeAccountId)
  const told =
    decision.value.when === 'now'
      ? await endNow(account, stripeSubscriptionId, purchase.pendingPlanId !== null)
      : await endWithPeriod(account, stripeSubscriptionId, null)
  if (!told.ok) return told
  const synced = await syncSubscription(stripeAccountId, stripeSubscriptionId, actor)
  return synced.ok ? decision : synced
}

/** What was planned before goes first, so that no free plan follows. */
async function endNow(
  account: ConnectedAccountId,
  subscriptionId: string,
  isPlanned: boolean,
): Promise<Result<void>> {
  if (isPlanned) {
    const dropped = await dropPlanned(account, subscriptionId)
    if (!dropped.ok) return dropped
    const kept = await setCancelAtPeriodEnd(account, subscriptionId, false)
    if (!kept.ok) return kept
  }
  return cancelSubscription(account, subscriptionId)
}

async function endFree(before: Purchase, actor?: Actor): Promise<Result<CancelDecision>> {
  const at = now()
  const ended = await transaction(async (tx) => {
    const [purchase] = await tx.purchase.updateManyAndReturn({
      where: { id: before.id, state: { not: 'cancelled' } },
      data: { state: 'cancelled', endedAt: at },
    })
    if (purchase === undefined) return false
    const changes = [{ action: 'cancelled' as const, effectiveAt: at }]
    await writeChanges(tx, { purchase, before, changes, read: null, actor })
    return true
  })
  return ended ? ok({ when: 'now' }) : err(domainError('not_cancellable'))
}
