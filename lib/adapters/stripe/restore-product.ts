import type { Result } from '../../core/result'
import { attempt } from './attempt'
import { stripeClient } from './client'
import type { ConnectedAccountId } from './connected-account'
import { type ProductWords, productWords } from './product-fields'

/** Makes a product of the integrator's account sold again, under the plan's name. Safe to repeat; `not_found` when it was deleted. */
export function restoreProduct(
  account: ConnectedAccountId,
  id: string,
  words: ProductWords,
): Promise<Result<void>> {
  const { name, unitLabel } = productWords(words)
  return attempt(async () => {
    await stripeClient().products.update(
      id,
      { active: true, name, unit_label: unitLabel ?? '' },
      { stripeAccount: account },
    )
  })
}
