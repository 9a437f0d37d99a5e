import { signedInRoute } from '@/lib/auth/route'
import { ok } from '@/lib/core/result'
import { db } from '@/lib/db/client'
import { authorizeListing } from '@/lib/listings/queries/authorize-listing'
import { loadDraft } from '@/lib/listings/queries/load-draft'

interface Context {
  params: Promise<{ login: string; slug: string }>
}

/** Whether anything was written since, for the editor that is open. */
export const GET = signedInRoute<Context>(async (actor, _request, { params }) => {
  const { login, slug } = await params
  const listing = await authorizeListing(actor, login, slug, 'editor', { toRead: true })
  if (!listing.ok) return listing
  const draft = await loadDraft(db(), listing.value.id)
  return ok({ stamp: draft?.stamp ?? '' })
})
