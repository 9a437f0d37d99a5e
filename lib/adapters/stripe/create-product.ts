import type { Result } from '../../core/result'
import { attempt } from './attempt'
import { stripeClient } from './client'
import type { ConnectedAccountId } from './connected-account'
import { type ProductWords, productWords } from './product-fields'

interface NewProduct extends ProductWords {
  metadata: Record<string, string>
}

/** Makes a product on the integrator's account; answers its id. */
export function createProduct(
  account: ConnectedAccountId,
  { metadata, ...words }: NewProduct,
  idempotencyKey: string,
): Promise<Result<string>> {
  const { name, unitLabel } = productWords(words)
  return attempt(async () => {
    const product = await stripeClient().products.create(
      { name, metadata, ...(unitLabel === null ? {} : { unit_label: unitLabel }) },
      { stripeAccount: account, idempotencyKey },
    )
    return product.id
  })
}
