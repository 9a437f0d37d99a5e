import { domainError } from '@/lib/core/errors'
import { err, ok, type Result } from '@/lib/core/result'
import { parsePayload } from '@/lib/inbox/parse-payload'
import { readBody } from '@/lib/inbox/read-body'
import type { Incoming } from '@/lib/inbox/receive'

/** The events of installations name every repository; nothing that is read here comes near this. */
const LIMIT_BYTES = 5_000_000
const LONGEST_HEADER = 100

function isJson(headers: Headers): boolean {
  return /^application\/json\s*(;|$)/i.test(headers.get('content-type') ?? '')
}

/**
 * A webhook of GitHub's as it came in, its very bytes verified. Errors: `unsupported_media_type`,
 * `body_too_large`, `signature_invalid`, `invalid_body`.
 */
export async function readGithubWebhook(
  request: Request,
  verify: (body: string, signature: string) => Promise<boolean>,
): Promise<Result<Omit<Incoming, 'source'>>> {
  const { headers } = request
  if (!isJson(headers)) return err(domainError('unsupported_media_type'))
  const body = await readBody(request, LIMIT_BYTES)
  if (!body.ok) return body
  const signature = headers.get('x-hub-signature-256') ?? ''
  if (signature === '' || !(await verify(body.value, signature))) {
    return err(domainError('signature_invalid'))
  }
  const [event, deliveryId] = [headers.get('x-github-event'), headers.get('x-github-delivery')]
  if (!event || !deliveryId || event.length + deliveryId.length > LONGEST_HEADER) {
    return err(domainError('invalid_body'))
  }
  const payload = parsePayload(body.value)
  return payload.ok ? ok({ deliveryId, event, payload: payload.value }) : payload
}
