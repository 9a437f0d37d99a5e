import type { Result } from '../../core/result'
import { attempt } from './attempt'
import { stripeClient } from './client'
import type { ConnectedAccountId } from './connected-account'

/** Lets a subscription go on as it is, without what its schedule planned. A schedule that no longer runs counts as done. */
export function releaseSchedule(account: ConnectedAccountId, id: string): Promise<Result<void>> {
  const { subscriptionSchedules } = stripeClient()
  const options = { stripeAccount: account }
  return attempt(async () => {
    const { status } = await subscriptionSchedules.retrieve(id, {}, options)
    if (status !== 'active' && status !== 'not_started') return
    await subscriptionSchedules.release(id, {}, options)
  })
}
