import type { Actor } from '../../accounts/types'
import { connectedAccount } from '../../adapters/stripe/connected-account'
import { setCancelAtPeriodEnd } from '../../adapters/stripe/set-cancel-at-period-end'
import { domainError } from '../../core/errors'
import { err, ok, type Result } from '../../core/result'
import { db } from '../../db/client'
import { authorizePurchase } from '../queries/authorize-purchase'
import { mayUndo } from '../rules/may-cancel'
import { syncSubscription } from './sync-subscription'

/** Takes back a scheduled cancellation while the paid period lasts. Errors: those of `authorizePurchase`, `nothing_to_undo`, `seller_not_ready`, `stripe_unavailable`. */
export async function undoCancellation(actor: Actor, id: string): Promise<Result<void>> {
  const authorized = await authorizePurchase(actor, id)
  if (!authorized.ok) return authorized
  const purchase = await db().purchase.findUniqueOrThrow({
    where: { id: authorized.value },
    include: { listing: { select: { state: true } } },
  })
  const allowed = mayUndo(purchase, purchase.listing.state)
  if (!allowed.ok) return allowed
  const { stripeAccountId, stripeSubscriptionId } = purchase
  if (stripeAccountId === null || stripeSubscriptionId === null) {
    return err(domainError('nothing_to_undo'))
  }
  const account = connectedAccount(stripeAccountId)
  const told = await setCancelAtPeriodEnd(account, stripeSubscriptionId, false)
  if (!told.ok) return told
  const synced = await syncSubscription(stripeAccountId, stripeSubscriptionId, actor)
  return synced.ok ? ok(undefined) : synced
}
