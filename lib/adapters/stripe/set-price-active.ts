import type { Result } from '../../core/result'
import { attempt } from './attempt'
import { stripeClient } from './client'
import type { ConnectedAccountId } from './connected-account'

/** Archives a price, so that nobody new can subscribe to it, or takes that back. Whoever is on it stays. Safe to repeat; `not_found` when it was deleted. */
export function setPriceActive(
  account: ConnectedAccountId,
  id: string,
  active: boolean,
): Promise<Result<void>> {
  return attempt(async () => {
    await stripeClient().prices.update(id, { active }, { stripeAccount: account })
  })
}
