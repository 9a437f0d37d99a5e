import { verifyWebhook } from '@/lib/adapters/github/verify-webhook'
import { errorResponse } from '@/lib/core/error-response'
import { db } from '@/lib/db/client'
import { receive } from '@/lib/inbox/receive'
import { readGithubWebhook } from '../read-github'

/** GitHub's webhooks to the marketplace's own app: verified, kept once, handled later. */
export async function POST(request: Request): Promise<Response> {
  const incoming = await readGithubWebhook(request, verifyWebhook)
  if (!incoming.ok) return errorResponse(incoming.error, request.headers)
  await receive(db(), { source: 'github', ...incoming.value })
  return new Response(null, { status: 202 })
}
