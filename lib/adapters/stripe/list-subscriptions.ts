import type { Result } from '../../core/result'
import { attempt } from './attempt'
import { stripeClient } from './client'
import type { ConnectedAccountId } from './connected-account'
import { type SubscriptionSnapshot, toSnapshot, withSchedule } from './subscription'

/** One page of all subscriptions of the integrator's account, ended ones too, newest first. */
export function listSubscriptions(
  account: ConnectedAccountId,
  after: string | null,
): Promise<Result<{ items: SubscriptionSnapshot[]; hasMore: boolean }>> {
  return attempt(async () => {
    const page = await stripeClient().subscriptions.list(
      {
        status: 'all',
        limit: 100,
        expand: withSchedule.map((field) => `data.${field}`),
        ...(after === null ? {} : { starting_after: after }),
      },
      { stripeAccount: account },
    )
    return { items: page.data.map(toSnapshot), hasMore: page.has_more }
  })
}
