import type { Result } from '../../core/result'
import { attempt } from './attempt'
import { type CheckoutSession, toCheckoutSession } from './checkout-session'
import { stripeClient } from './client'
import type { ConnectedAccountId } from './connected-account'

/** Reads a Checkout session of the integrator's account as it is now. */
export function retrieveCheckoutSession(
  account: ConnectedAccountId,
  id: string,
): Promise<Result<CheckoutSession>> {
  return attempt(async () =>
    toCheckoutSession(
      await stripeClient().checkout.sessions.retrieve(id, {}, { stripeAccount: account }),
    ),
  )
}
