import type { Actor } from '../../accounts/types'
import { cancelSubscription } from '../../adapters/stripe/cancel-subscription'
import { connectedAccount } from '../../adapters/stripe/connected-account'
import { setCancelAtPeriodEnd } from '../../adapters/stripe/set-cancel-at-period-end'
import { now } from '../../clock'
import { domainError } from '../../core/errors'
import { err, ok, type Result } from '../../core/result'
import { db } from '../../db/client'
import type { Purchase } from '../../db/generated/client'
import { transaction } from '../../db/transaction'
import { authorizePurchase } from '../queries/authorize-purchase'
import { type CancelDecision, mayCancel } from '../rules/may-cancel'
import { syncSubscription } from './sync-subscription'
import { writeChanges } from './write-changes'

/** Cancels: a free plan and a trial at once, what is paid at the end of its period. Answers when it ends. Errors: those of `authorizePurchase`, `not_cancellable`, `seller_not_ready`, `stripe_unavailable`. */
export async function cancelPurchase(actor: Actor, id: string): Promise<Result<CancelDecision>> {
  const authorized = await authorizePurchase(actor, id)
  if (!authorized.ok) return authorized
  const purchase = await db().purchase.findUniqueOrThrow({ where: { id: authorized.value } })
  const decision = mayCancel(purchase)
  if (!decision.ok) return decision
  const { stripeAccountId, stripeSubscriptionId } = purchase
  if (stripeAccountId === null || stripeSubscriptionId === null) return endFree(actor, purchase)
  const account = connectedAccount(stripeAccountId)
  const told =
    decision.value.when === 'now'
      ? await cancelSubscription(account, stripeSubscriptionId)
      : await setCancelAtPeriodEnd(account, stripeSubscriptionId, true)
  if (!told.ok) return told
  const synced = await syncSubscription(stripeAccountId, stripeSubscriptionId, actor)
  return synced.ok ? decision : synced
}

async function endFree(actor: Actor, before: Purchase): Promise<Result<CancelDecision>> {
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
