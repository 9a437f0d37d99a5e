import type { Money } from '../../core/money'
import type { Result } from '../../core/result'
import { attempt } from './attempt'
import { stripeClient } from './client'
import type { ConnectedAccountId } from './connected-account'

/** A recurring price; the amount is in minor units, per unit, before tax. */
export interface NewPrice extends Money {
  productId: string
  interval: 'month' | 'year'
  metadata: Record<string, string>
}

/** Makes a recurring price on the integrator's account; answers its id. */
export function createPrice(
  account: ConnectedAccountId,
  { productId, amount, currency, interval, metadata }: NewPrice,
  idempotencyKey: string,
): Promise<Result<string>> {
  return attempt(async () => {
    const price = await stripeClient().prices.create(
      {
        product: productId,
        currency,
        unit_amount: amount,
        recurring: { interval },
        tax_behavior: 'exclusive',
        metadata,
      },
      { stripeAccount: account, idempotencyKey },
    )
    return price.id
  })
}
