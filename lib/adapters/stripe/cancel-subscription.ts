import type { Result } from '../../core/result'
import { attempt } from './attempt'
import { stripeClient } from './client'
import type { ConnectedAccountId } from './connected-account'

/** Ends a subscription now, without a last invoice. One that has already ended counts as done. */
export async function cancelSubscription(
  account: ConnectedAccountId,
  id: string,
): Promise<Result<void>> {
  const options = { stripeAccount: account }
  const { subscriptions } = stripeClient()
  return attempt(async () => {
    const { status } = await subscriptions.retrieve(id, {}, options)
    if (status === 'canceled' || status === 'incomplete_expired') return
    await subscriptions.cancel(id, { invoice_now: false, prorate: false }, options)
  })
}
