import { type StripeEndpoint, verifyWebhook } from '@/lib/adapters/stripe/verify-webhook'
import { errorResponse } from '@/lib/core/error-response'
import { domainError } from '@/lib/core/errors'
import { err, ok, type Result } from '@/lib/core/result'
import { db } from '@/lib/db/client'
import { parsePayload } from '@/lib/inbox/parse-payload'
import { readBody } from '@/lib/inbox/read-body'
import { type Incoming, receive } from '@/lib/inbox/receive'
import { isKnownSeller } from '@/lib/publishers/queries/is-known-seller'

const LIMIT_BYTES = 1_000_000
const sources = { account: 'stripe', connect: 'stripe_connect' } as const

async function readEvent(endpoint: StripeEndpoint, request: Request): Promise<Result<Incoming>> {
  const body = await readBody(request, LIMIT_BYTES)
  if (!body.ok) return body
  const event = verifyWebhook(endpoint, body.value, request.headers.get('stripe-signature'))
  if (!event.ok) return event
  const { id, type, account } = event.value
  const known = endpoint === 'connect' ? await isKnownSeller(account) : account === undefined
  if (!known) return err(domainError('unknown_account'))
  const payload = parsePayload(body.value)
  if (!payload.ok) return payload
  const deliveryId = `${account ?? 'platform'}:${id}`
  return ok({ source: sources[endpoint], deliveryId, event: type, payload: payload.value })
}

/** Stripe's webhooks: verified, of this mode and of an account known here, kept once, handled later. */
export async function receiveStripe(endpoint: StripeEndpoint, request: Request): Promise<Response> {
  const incoming = await readEvent(endpoint, request)
  if (!incoming.ok) return errorResponse(incoming.error, request.headers)
  await receive(db(), incoming.value)
  return new Response(null, { status: 202 })
}
