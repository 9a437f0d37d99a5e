import type { Result } from '../../core/result'
import { attempt } from './attempt'
import { stripeClient } from './client'
import type { ConnectedAccountId } from './connected-account'

/** A product as Stripe has it now. */
export interface StripeProduct {
  id: string
  active: boolean
  name: string
  unitLabel: string | null
}

/** Reads a product of the integrator's account; `not_found` when it was deleted. */
export function retrieveProduct(
  account: ConnectedAccountId,
  id: string,
): Promise<Result<StripeProduct>> {
  return attempt(async () => {
    const product = await stripeClient().products.retrieve(id, {}, { stripeAccount: account })
    const { active, name, unit_label } = product
    return { id: product.id, active, name, unitLabel: unit_label ?? null }
  })
}
