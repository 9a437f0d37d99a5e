import type { Result } from '../../core/result'
import { attempt } from './attempt'
import { stripeClient } from './client'
import type { ConnectedAccountId } from './connected-account'
import { type SubscriptionSnapshot, toSnapshot } from './subscription'

/** Ends the subscription with its period, or takes that back. Setting what is already set changes nothing, so no key is needed. */
export function setCancelAtPeriodEnd(
  account: ConnectedAccountId,
  id: string,
  cancelAtPeriodEnd: boolean,
): Promise<Result<SubscriptionSnapshot>> {
  return attempt(async () =>
    toSnapshot(
      await stripeClient().subscriptions.update(
        id,
        { cancel_at_period_end: cancelAtPeriodEnd },
        { stripeAccount: account },
      ),
    ),
  )
}
