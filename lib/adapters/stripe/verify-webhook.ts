import { z } from 'zod'
import { domainError } from '../../core/errors'
import { err, ok, type Result } from '../../core/result'
import { env } from '../../env'
import { stripeClient } from './client'

const tolerance = 300

/** An event that Stripe signed; the object it carries is only good for knowing what to read again. */
const eventSchema = z.looseObject({
  id: z
    .string()
    .regex(/^evt_\w+$/)
    .max(255),
  type: z
    .string()
    .regex(/^[\w.[\]]+$/)
    .max(255),
  livemode: z.boolean(),
  account: z
    .string()
    .regex(/^acct_\w+$/)
    .max(255)
    .optional(),
})

export type SignedEvent = z.infer<typeof eventSchema>

/** Which of the two endpoints the event came to: each has its own secret (facts/stripe-connect §4). */
export type StripeEndpoint = 'account' | 'connect'

/**
 * Checks signature (constant time, five minutes of tolerance), form and mode of a raw body.
 * Errors: `signature_invalid`, `invalid_body`, `wrong_mode` (a test event on a live instance or the reverse).
 */
export function verifyWebhook(
  endpoint: StripeEndpoint,
  body: string,
  signature: string | null,
): Result<SignedEvent> {
  if (signature === null || !isSigned(endpoint, body, signature)) {
    return err(domainError('signature_invalid'))
  }
  const event = parse(body)
  if (event === null) return err(domainError('invalid_body'))
  return event.livemode === isLive() ? ok(event) : err(domainError('wrong_mode'))
}

function isSigned(endpoint: StripeEndpoint, body: string, signature: string): boolean {
  const { STRIPE_WEBHOOK_SECRET, STRIPE_CONNECT_WEBHOOK_SECRET } = env()
  const secret = endpoint === 'connect' ? STRIPE_CONNECT_WEBHOOK_SECRET : STRIPE_WEBHOOK_SECRET
  const verifier = stripeClient().webhooks.signature
  try {
    return verifier?.verifyHeader(body, signature, secret, tolerance) ?? false
  } catch {
    return false
  }
}

function parse(body: string): SignedEvent | null {
  try {
    return eventSchema.safeParse(JSON.parse(body)).data ?? null
  } catch {
    return null
  }
}

function isLive(): boolean {
  return /^(sk|rk)_live_/.test(env().STRIPE_SECRET_KEY)
}
