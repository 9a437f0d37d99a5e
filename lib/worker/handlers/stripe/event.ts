import { z } from 'zod'

/** An event of the inbox, as far as a handler may rely on it: whose it is, and what to read again. */
export interface StripeEvent {
  /** The connected account. */
  account: string
  object: Record<string, unknown>
}

export const stripePayloadSchema = z.object({
  account: z.string(),
  data: z.object({ object: z.record(z.string(), z.unknown()) }),
})
