import { z } from 'zod'
import type { Actor } from '../../accounts/types'
import { domainError } from '../../core/errors'
import { parseInput } from '../../core/parse'
import { err, ok, type Result } from '../../core/result'
import { draftField } from '../rules/draft-fields'
import { baseOf, isImported } from '../rules/save-field'
import { publishedValue, storedField } from '../rules/stored-field'
import type { ManagedListing, SavedField } from '../types'
import { holdDraft } from './hold-draft'
import { removeDraftField } from './write-draft-field'

const inputSchema = z.object({ field: z.string().max(120), base: z.string().max(20) })

/**
 * Takes a field back to what is published, if it still is what the person saw; what was written
 * stays among the changes. A field of which nothing was saved changes nothing. Errors:
 * `field_unknown`, `field_imported`, `not_found`.
 */
export async function discardDraftField(
  actor: Actor,
  listing: ManagedListing,
  input: unknown,
): Promise<Result<SavedField>> {
  const parsed = parseInput(inputSchema, input)
  if (!parsed.ok) return parsed
  const { field, base } = parsed.value
  if (draftField(field) === null) return err(domainError('field_unknown', { field }))
  if (isImported(field, listing.kind)) return err(domainError('field_imported', { field }))
  return holdDraft<SavedField>(listing, async (tx, draft) => {
    const stored = storedField(draft, field)
    const { value, version, savedBy } = stored
    const current = baseOf(stored, draft.revisionNumber)
    const savedAt = stored.savedAt?.toISOString() ?? null
    if (version === null) {
      return ok({ outcome: 'unchanged', field, value, base: current, savedBy, savedAt })
    }
    if (base !== current) {
      return ok({ outcome: 'conflict', field, value, base: current, savedBy, savedAt })
    }
    await removeDraftField(tx, { listingId: listing.id, field, userId: actor.userId })
    return ok({
      outcome: 'saved',
      field,
      value: publishedValue(draft.revision, field),
      base: baseOf({ version: null }, draft.revisionNumber),
      savedBy: null,
      savedAt: null,
    })
  })
}
