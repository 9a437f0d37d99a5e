import { changingRoute } from '@/lib/auth/changing-route'
import { domainError } from '@/lib/core/errors'
import { err } from '@/lib/core/result'
import { readBody } from '@/lib/inbox/read-body'
import { saveDraftField } from '@/lib/listings/commands/save-draft-field'
import { authorizeListing } from '@/lib/listings/queries/authorize-listing'

const LIMIT_BYTES = 200_000

interface Context {
  params: Promise<{ login: string; slug: string }>
}

/** Saves one field of a listing's draft as it is being written. */
export const PUT = changingRoute<Context>(async (actor, request, { params }) => {
  const { login, slug } = await params
  const listing = await authorizeListing(actor, login, slug, 'editor', { toRead: true })
  if (!listing.ok) return listing
  const body = await readBody(request, LIMIT_BYTES)
  if (!body.ok) return body
  const input = parseJson(body.value)
  return input === undefined
    ? err(domainError('invalid_body'))
    : saveDraftField(actor, listing.value, input)
})

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
