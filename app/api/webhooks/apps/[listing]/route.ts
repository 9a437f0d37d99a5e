import { isSignedWith } from '@/lib/adapters/github/verify-webhook'
import { getForwardingSecret } from '@/lib/connections/queries/get-forwarding-secret'
import { errorResponse } from '@/lib/core/error-response'
import { domainError } from '@/lib/core/errors'
import { db } from '@/lib/db/client'
import { receive } from '@/lib/inbox/receive'
import { readGithubWebhook } from '../../read-github'

interface Context {
  params: Promise<{ listing: string }>
}

/** Webhooks that a listed app's service forwards as GitHub sent them: verified with the app's own secret, kept once, handled later. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const { listing } = await params
  const secret = await getForwardingSecret(listing)
  if (secret === null) return errorResponse(domainError('not_found'), request.headers)
  const verify = (body: string, signature: string) => isSignedWith(secret, body, signature)
  const incoming = await readGithubWebhook(request, verify)
  if (!incoming.ok) return errorResponse(incoming.error, request.headers)
  const { deliveryId, ...event } = incoming.value
  await receive(db(), { source: 'github_app', deliveryId: `${listing}:${deliveryId}`, ...event })
  return new Response(null, { status: 202 })
}
