import type { Result } from '../../core/result'
import { attempt } from './attempt'
import { stripeClient } from './client'
import type { ConnectedAccountId } from './connected-account'

/** What invoices call a plan. */
export interface NewProduct {
  name: string
  /** What one unit is called; Stripe takes at most 12 characters. */
  unitLabel: string | null
  metadata: Record<string, string>
}

const longestUnitLabel = 12

/** Makes a product on the integrator's account; answers its id. */
export function createProduct(
  account: ConnectedAccountId,
  { name, unitLabel, metadata }: NewProduct,
  idempotencyKey: string,
): Promise<Result<string>> {
  const fits = unitLabel !== null && unitLabel.length <= longestUnitLabel
  return attempt(async () => {
    const product = await stripeClient().products.create(
      { name, metadata, ...(fits ? { unit_label: unitLabel } : {}) },
      { stripeAccount: account, idempotencyKey },
    )
    return product.id
  })
}
