import type { Actor } from '../../accounts/types'
import { spend } from '../../auth/rate-limit'
import { parseInput } from '../../core/parse'
import { ok, type Result } from '../../core/result'
import { previewOrderSchema } from '../schema'
import type { PurchasePreview } from '../types'
import { quoteOrder } from './quote-order'

/** Each preview asks Stripe twice, and all sellers share what Stripe allows the marketplace. */
const PREVIEWS = { points: 60, seconds: 60 }

/** What a purchase would cost, every amount from Stripe's own preview; nothing is written. Errors: `invalid_input` with its field, `rate_limited`, and those of {@link quoteOrder}. */
export async function previewPurchase(
  actor: Actor,
  input: unknown,
): Promise<Result<PurchasePreview>> {
  const order = parseInput(previewOrderSchema, input)
  if (!order.ok) return order
  const within = await spend(`preview:${actor.userId}`, PREVIEWS)
  if (!within.ok) return within
  const quote = await quoteOrder(actor, order.value, order.value.billing)
  return quote.ok ? ok(quote.value.preview) : quote
}
