import { currentActor } from '@/lib/auth/actor'
import { privateJson } from '@/lib/auth/route'
import { errorResponse } from '@/lib/core/error-response'
import { domainError } from '@/lib/core/errors'
import { getListingState } from '@/lib/installs/queries/get-listing-state'

/** How a listing stands for the person who looks at it: all that its cached page cannot hold. */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ slug: string }> },
): Promise<Response> {
  const [actor, { slug }] = await Promise.all([currentActor(), params])
  const state = await getListingState(actor, slug)
  return state === null
    ? errorResponse(domainError('not_found'), request.headers)
    : privateJson(state)
}
