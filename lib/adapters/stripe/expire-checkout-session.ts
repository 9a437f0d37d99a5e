import type { Result } from '../../core/result'
import { attempt } from './attempt'
import { type CheckoutSession, toCheckoutSession } from './checkout-session'
import { stripeClient } from './client'
import type { ConnectedAccountId } from './connected-account'

/** Closes a session that is still open, and answers how it stands: `complete` when the payment was faster. */
export function expireCheckoutSession(
  account: ConnectedAccountId,
  id: string,
): Promise<Result<CheckoutSession>> {
  const { sessions } = stripeClient().checkout
  const options = { stripeAccount: account }
  return attempt(async () => {
    const before = toCheckoutSession(await sessions.retrieve(id, {}, options))
    if (before.status !== 'open') return before
    try {
      return toCheckoutSession(await sessions.expire(id, {}, options))
    } catch (error) {
      // Stripe refuses to expire what was paid or expired in between.
      const after = toCheckoutSession(await sessions.retrieve(id, {}, options))
      if (after.status === 'open') throw error
      return after
    }
  })
}
