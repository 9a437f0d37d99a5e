import { currentActor, ipOf } from '@/lib/auth/actor'
import { privateJson } from '@/lib/auth/route'
import { errorResponse } from '@/lib/core/error-response'
import { domainError } from '@/lib/core/errors'
import { recordVisit } from '@/lib/insights/commands/record-visit'
import { getListingState } from '@/lib/installs/queries/get-listing-state'
import { findViewerUpdates } from '@/lib/permission-updates/queries/find-viewer-updates'

/** How a listing stands for the person who looks at it: all that its cached page cannot hold. It is asked once for each look, so it also counts them. */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ slug: string }> },
): Promise<Response> {
  const [actor, { slug }] = await Promise.all([currentActor(), params])
  const state = await getListingState(actor, slug)
  if (state === null) return errorResponse(domainError('not_found'), request.headers)
  const userAgent = request.headers.get('user-agent')
  await recordVisit(slug, 'listing', { ip: ipOf(request.headers), userAgent })
  const updates = actor === null ? [] : await findViewerUpdates(actor, slug)
  return privateJson({ ...state, updates })
}
