import type { Result } from '../../core/result'
import { attempt } from './attempt'
import { stripeClient } from './client'
import type { ConnectedAccountId } from './connected-account'
import { type SubscriptionSnapshot, toSnapshot } from './subscription'

/**
 * Ends the subscription with its period, or takes that back. `thenPlanId` is the free plan that its
 * account goes on with afterwards; Stripe keeps it with the end itself, so that neither is without
 * the other. Setting what is already set changes nothing, so no key is needed.
 */
export function setCancelAtPeriodEnd(
  account: ConnectedAccountId,
  id: string,
  cancelAtPeriodEnd: boolean,
  thenPlanId: string | null = null,
): Promise<Result<SubscriptionSnapshot>> {
  return attempt(async () =>
    toSnapshot(
      await stripeClient().subscriptions.update(
        id,
        {
          cancel_at_period_end: cancelAtPeriodEnd,
          metadata: { then_plan_id: thenPlanId ?? '' },
        },
        { stripeAccount: account },
      ),
    ),
  )
}
