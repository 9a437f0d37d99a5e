import type { Actor } from '../../accounts/types'
import { encodeImage } from '../../adapters/storage/encode-image'
import { saveAssets } from '../../adapters/storage/save-assets'
import { domainError, type ErrorCode } from '../../core/errors'
import { err, ok, type Result } from '../../core/result'
import type { Transaction } from '../../db/transaction'
import { composeDraft } from '../rules/compose-draft'
import { checkImageSize, fieldOfRole } from '../rules/image-size'
import { listingLimits } from '../schema'
import type { ImageRole, ListingCandidate, ManagedListing } from '../types'
import { holdDraft } from './hold-draft'
import { writeDraftField } from './write-draft-field'

/** The largest file that is looked at, in bytes. */
export const largestImage = 5_000_000

const codes: Partial<Record<ErrorCode, ErrorCode>> = {
  body_too_large: 'image_too_large',
  unsupported_media_type: 'image_type',
  invalid_input: 'image_unreadable',
}

/**
 * Takes an image into a listing's draft: a logo or a card replaces the one before, a screenshot
 * comes after the others. Errors, with the field: `image_too_large`, `image_type`,
 * `image_unreadable`, `image_too_small`, `image_wrong_size`, `list_too_long`; `not_found`.
 */
export async function uploadAsset(
  actor: Actor,
  listing: ManagedListing,
  { role, bytes }: { role: ImageRole; bytes: Uint8Array },
): Promise<Result<{ assetId: string; field: string }>> {
  const field = fieldOfRole[role]
  const encoded = await encodeImage(bytes, role)
  if (!encoded.ok) {
    const code = codes[encoded.error.code] ?? 'image_unreadable'
    return err(domainError(code, { field, values: { max: largestImage / 1_000_000 } }))
  }
  const image = encoded.value
  const kept = { width: image.width, height: image.height }
  return holdDraft(listing, async (tx, draft) => {
    const others = composeDraft(draft.revision, draft.fields).screenshots
    const sizes = await sizesOf(tx, role === 'screenshot' ? others : [])
    const checked = checkImageSize(role, { original: image.original, kept }, sizes)
    if (!checked.ok) return checked
    const value = valueWith(role, image.id, others)
    if (value === null) {
      const values = { max: listingLimits.screenshots }
      return err(domainError('list_too_long', { field, values }))
    }
    await saveAssets([image], tx)
    await writeDraftField(tx, { listingId: listing.id, field, userId: actor.userId }, value)
    return ok({ assetId: image.id, field })
  })
}

type Screenshots = ListingCandidate['screenshots']

function sizesOf(tx: Transaction, screenshots: Screenshots) {
  return tx.asset.findMany({
    where: { id: { in: screenshots.map(({ assetId }) => assetId) } },
    select: { width: true, height: true },
  })
}

/** The field with the image in it; the same screenshot only once. Null where no more fit. */
function valueWith(role: ImageRole, assetId: string, screenshots: Screenshots) {
  if (role !== 'screenshot') return assetId
  if (screenshots.some((one) => one.assetId === assetId)) return screenshots
  if (screenshots.length >= listingLimits.screenshots) return null
  return [...screenshots, { assetId, caption: { en: '' } }]
}
