import type { Money } from '../../core/money'
import type { Result } from '../../core/result'
import { attempt } from './attempt'
import { stripeClient } from './client'
import type { ConnectedAccountId } from './connected-account'
import { idOf } from './reference'

/** A price as Stripe has it now; the amount is in minor units. */
export interface StripePrice extends Money {
  id: string
  active: boolean
  productId: string
  /** Null for a price that is paid once. */
  interval: string | null
}

/** Reads a price of the integrator's account; `not_found` when it was deleted. */
export function retrievePrice(
  account: ConnectedAccountId,
  id: string,
): Promise<Result<StripePrice>> {
  return attempt(async () => {
    const price = await stripeClient().prices.retrieve(id, {}, { stripeAccount: account })
    return {
      id: price.id,
      active: price.active,
      productId: idOf(price.product),
      amount: price.unit_amount ?? 0,
      currency: price.currency,
      interval: price.recurring?.interval_count === 1 ? price.recurring.interval : null,
    }
  })
}
