import type { Result } from '../../core/result'
import { attempt } from './attempt'
import { stripeClient } from './client'
import type { ConnectedAccountId } from './connected-account'

/** Makes a customer on the integrator's account. It holds only who it stands for, so that a repeated call with the same key is the same call. */
export function createCustomer(
  account: ConnectedAccountId,
  metadata: Record<string, string>,
  idempotencyKey: string,
): Promise<Result<string>> {
  return attempt(async () => {
    const options = { stripeAccount: account, idempotencyKey }
    const customer = await stripeClient().customers.create({ metadata }, options)
    return customer.id
  })
}
