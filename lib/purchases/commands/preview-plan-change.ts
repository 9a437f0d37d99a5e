import type { Actor } from '../../accounts/types'
import { spend } from '../../auth/rate-limit'
import { parseInput } from '../../core/parse'
import { ok, type Result } from '../../core/result'
import { changeSchema } from '../schema'
import type { ChangePreview } from '../types'
import { quoteChange } from './quote-change'

/** Each preview asks Stripe three times, and all sellers share what Stripe allows the marketplace. */
const PREVIEWS = { points: 60, seconds: 60 }

/** What a change of a paid plan would cost, every amount from Stripe's own preview; nothing is written. Errors: `invalid_input` with its field, `rate_limited`, and those of {@link quoteChange}. */
export async function previewPlanChange(
  actor: Actor,
  input: unknown,
): Promise<Result<ChangePreview>> {
  const request = parseInput(changeSchema, input)
  if (!request.ok) return request
  const within = await spend(`preview:${actor.userId}`, PREVIEWS)
  if (!within.ok) return within
  const quote = await quoteChange(actor, request.value, null)
  return quote.ok ? ok(quote.value.preview) : quote
}
