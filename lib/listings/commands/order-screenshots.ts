import { z } from 'zod'
import type { Actor } from '../../accounts/types'
import { parseInput } from '../../core/parse'
import { ok, type Result } from '../../core/result'
import { sameValue } from '../../core/same-value'
import { composeDraft } from '../rules/compose-draft'
import type { ListingCandidate, ManagedListing } from '../types'
import { holdDraft } from './hold-draft'
import { writeDraftField } from './write-draft-field'

const inputSchema = z.object({
  /** Ids of images in their new order. */
  order: z.array(z.string()).max(20),
  /** The id of one that is taken out. */
  without: z.string().optional(),
})

type Screenshots = ListingCandidate['screenshots']

/**
 * Puts a listing's screenshots in this order, or takes one out. It only ever moves what is there: an
 * image or a caption that somebody else added meanwhile stays, after those that are named. Error:
 * `not_found`.
 */
export async function orderScreenshots(
  actor: Actor,
  listing: ManagedListing,
  input: unknown,
): Promise<Result<Screenshots>> {
  const parsed = parseInput(inputSchema, input)
  if (!parsed.ok) return parsed
  const { order, without } = parsed.value
  return holdDraft(listing, async (tx, draft) => {
    const before = composeDraft(draft.revision, draft.fields).screenshots
    const place = (assetId: string) => {
      const index = order.indexOf(assetId)
      return index === -1 ? order.length : index
    }
    const after = before
      .filter(({ assetId }) => assetId !== without)
      .toSorted((a, b) => place(a.assetId) - place(b.assetId))
    if (!sameValue(before, after)) {
      const write = { listingId: listing.id, field: 'screenshots', userId: actor.userId }
      await writeDraftField(tx, write, after)
    }
    return ok(after)
  })
}
