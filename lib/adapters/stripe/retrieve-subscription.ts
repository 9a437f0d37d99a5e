import type { Result } from '../../core/result'
import { attempt } from './attempt'
import { stripeClient } from './client'
import type { ConnectedAccountId } from './connected-account'
import { type SubscriptionSnapshot, toSnapshot, withSchedule } from './subscription'

/** Reads a subscription of the integrator's account as it is now, with what its schedule plans. */
export function retrieveSubscription(
  account: ConnectedAccountId,
  id: string,
): Promise<Result<SubscriptionSnapshot>> {
  return attempt(async () =>
    toSnapshot(
      await stripeClient().subscriptions.retrieve(
        id,
        { expand: withSchedule },
        { stripeAccount: account },
      ),
    ),
  )
}
