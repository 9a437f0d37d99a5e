import type { z } from 'zod'
import type { Actor } from '../../accounts/types'
import { recordAudit } from '../../audit/record'
import { ok, type Result } from '../../core/result'
import { holdDraft } from '../../listings/commands/hold-draft'
import { writeDraftField } from '../../listings/commands/write-draft-field'
import type { ManagedListing } from '../../listings/types'
import type { copyManifestSchema, offerFormSchema } from '../schema'

type Offer = Pick<z.output<typeof offerFormSchema>, 'offered' | 'hookUrl' | 'setupUrl'>

/**
 * Says in the draft whether people may register a copy of the app, and with which addresses (S8); it
 * shows once the draft is published. Error: `not_found` for a listing that was delisted.
 */
export function offerCopies(
  actor: Actor,
  listing: ManagedListing,
  { offered, hookUrl, setupUrl }: Offer,
): Promise<Result<void>> {
  const manifest: z.output<typeof copyManifestSchema> = {
    ...(hookUrl === undefined ? {} : { hook_attributes: { url: hookUrl } }),
    ...(setupUrl === undefined ? {} : { setup_url: setupUrl }),
  }
  return holdDraft(listing, async (tx) => {
    const write = { listingId: listing.id, field: 'manifest', userId: actor.userId }
    await writeDraftField(tx, write, offered ? manifest : null)
    await recordAudit(tx, {
      actor: { type: 'user', userId: actor.userId, ip: actor.ip },
      action: 'listing.copies_offered',
      subject: { type: 'listing', id: listing.id },
      detail: { offered },
    })
    return ok(undefined)
  })
}
