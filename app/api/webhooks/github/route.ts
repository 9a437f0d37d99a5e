import { verifyWebhook } from '@/lib/adapters/github/verify-webhook'
import { errorResponse } from '@/lib/core/error-response'
import { domainError } from '@/lib/core/errors'
import { err, ok, type Result } from '@/lib/core/result'
import { db } from '@/lib/db/client'
import { parsePayload } from '@/lib/inbox/parse-payload'
import { readBody } from '@/lib/inbox/read-body'
import { type Incoming, receive } from '@/lib/inbox/receive'

/** The events of installations name every repository; nothing that is read here comes near this. */
const LIMIT_BYTES = 5_000_000
const LONGEST_HEADER = 100

function isJson(headers: Headers): boolean {
  return /^application\/json\s*(;|$)/i.test(headers.get('content-type') ?? '')
}

async function readWebhook(request: Request): Promise<Result<Incoming>> {
  const { headers } = request
  if (!isJson(headers)) return err(domainError('unsupported_media_type'))
  const body = await readBody(request, LIMIT_BYTES)
  if (!body.ok) return body
  const signature = headers.get('x-hub-signature-256') ?? ''
  if (signature === '' || !(await verifyWebhook(body.value, signature))) {
    return err(domainError('signature_invalid'))
  }
  const [event, deliveryId] = [headers.get('x-github-event'), headers.get('x-github-delivery')]
  if (!event || !deliveryId || event.length + deliveryId.length > LONGEST_HEADER) {
    return err(domainError('invalid_body'))
  }
  const payload = parsePayload(body.value)
  return payload.ok ? ok({ source: 'github', deliveryId, event, payload: payload.value }) : payload
}

/** GitHub's webhooks to the marketplace's own app: verified, kept once, handled later. */
export async function POST(request: Request): Promise<Response> {
  const incoming = await readWebhook(request)
  if (!incoming.ok) return errorResponse(incoming.error, request.headers)
  await receive(db(), incoming.value)
  return new Response(null, { status: 202 })
}
