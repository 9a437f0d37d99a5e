import type { Actor } from '../../accounts/types'
import { parseInput } from '../../core/parse'
import { ok, type Result } from '../../core/result'
import { previewOrderSchema } from '../schema'
import type { PurchasePreview } from '../types'
import { quoteOrder } from './quote-order'

/** What a purchase would cost, every amount from Stripe's own preview; nothing is written. Errors: `invalid_input` with its field, and those of {@link quoteOrder}. */
export async function previewPurchase(
  actor: Actor,
  input: unknown,
): Promise<Result<PurchasePreview>> {
  const order = parseInput(previewOrderSchema, input)
  if (!order.ok) return order
  const quote = await quoteOrder(actor, order.value, order.value.billing)
  return quote.ok ? ok(quote.value.preview) : quote
}
