import { connectedAccount } from '../../adapters/stripe/connected-account'
import { retrieveCheckoutSession } from '../../adapters/stripe/retrieve-checkout-session'
import { now } from '../../clock'
import { domainError } from '../../core/errors'
import { err, ok, type Result } from '../../core/result'
import { db } from '../../db/client'
import type { CheckoutState } from '../../db/generated/client'
import { expireCheckout } from './expire-checkout'
import { syncSubscription } from './sync-subscription'

/** Reads an open checkout's session again: a paid one becomes a purchase, an expired one is closed, an abandoned one stays open until it expires. Answers its state. Errors: `not_found`, `seller_not_ready`, `stripe_unavailable`. */
export async function syncCheckout(id: string): Promise<Result<CheckoutState>> {
  const checkout = await db().checkout.findUnique({ where: { id } })
  if (checkout === null) return err(domainError('not_found'))
  if (checkout.state !== 'open') return ok(checkout.state)
  const { stripeAccountId, stripeSessionId } = checkout
  if (stripeSessionId === null) {
    if (checkout.expiresAt <= now()) await expireCheckout(id)
    return stateOf(id)
  }
  const session = await retrieveCheckoutSession(connectedAccount(stripeAccountId), stripeSessionId)
  if (!session.ok) return session
  const { status, subscriptionId } = session.value
  if (status === 'expired') await expireCheckout(id)
  if (status === 'complete' && subscriptionId !== null) {
    const synced = await syncSubscription(stripeAccountId, subscriptionId)
    if (!synced.ok) return synced
  }
  return stateOf(id)
}

async function stateOf(id: string): Promise<Result<CheckoutState>> {
  const { state } = await db().checkout.findUniqueOrThrow({ where: { id } })
  return ok(state)
}
