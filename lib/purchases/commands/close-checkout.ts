import { connectedAccount } from '../../adapters/stripe/connected-account'
import { expireCheckoutSession } from '../../adapters/stripe/expire-checkout-session'
import { ok, type Result } from '../../core/result'
import type { Checkout } from '../../db/generated/client'
import { expireCheckout } from './expire-checkout'
import { syncSubscription } from './sync-subscription'

/** Closes an open checkout, at Stripe first so that nobody can still pay it; `paid` when the payment was faster, which then counts. Errors: `stripe_unavailable`, `seller_not_ready`. */
export async function closeCheckout(checkout: Checkout): Promise<Result<'closed' | 'paid'>> {
  const { id, stripeAccountId, stripeSessionId } = checkout
  if (stripeSessionId !== null) {
    const session = await expireCheckoutSession(connectedAccount(stripeAccountId), stripeSessionId)
    if (!session.ok && session.error.code !== 'not_found') return session
    if (session.ok && session.value.status === 'complete') {
      const { subscriptionId } = session.value
      const synced = subscriptionId && (await syncSubscription(stripeAccountId, subscriptionId))
      return synced && !synced.ok ? synced : ok('paid')
    }
  }
  await expireCheckout(id)
  return ok('closed')
}
