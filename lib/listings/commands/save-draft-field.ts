import { z } from 'zod'
import type { Actor } from '../../accounts/types'
import { now } from '../../clock'
import { domainError } from '../../core/errors'
import { parseInput } from '../../core/parse'
import { err, ok, type Result } from '../../core/result'
import type { Transaction } from '../../db/transaction'
import type { Draft } from '../queries/load-draft'
import { baseOf, decideSave, readValue } from '../rules/save-field'
import { storedField } from '../rules/stored-field'
import type { ManagedListing, SavedField } from '../types'
import { checkReferences } from './check-references'
import { holdDraft } from './hold-draft'
import { keepLostValue, writeDraftField } from './write-draft-field'

const inputSchema = z.object({
  field: z.string().max(120),
  value: z.unknown(),
  /** What the person had before them: `v` and the version of a saved value, or `r` and the revision's number. */
  base: z.string().max(20),
})

/**
 * Saves one field of a listing's draft. A value that is there already changes nothing. A value
 * written over another that the person did not see answers `conflict` with the other's value, author
 * and time, and is kept beside it (`listing_draft_change`). Errors, with the field: `field_unknown`,
 * `field_imported`, `text_too_long`, `list_too_long`, `link_refused`, `color_refused`,
 * `category_unknown`, `slug_taken`, `image_of_another`, `invalid_input`; `not_found`.
 */
export async function saveDraftField(
  actor: Actor,
  listing: ManagedListing,
  input: unknown,
): Promise<Result<SavedField>> {
  const parsed = parseInput(inputSchema, input)
  if (!parsed.ok) return parsed
  const { field, base } = parsed.value
  const value = readValue(field, parsed.value.value, listing.kind)
  if (!value.ok) return value
  return holdDraft(listing, async (tx, draft) => {
    const refused = await checkReferences(tx, listing.id, { field, value: value.value }, draft)
    if (refused !== null) return err(domainError(refused, { field }))
    return ok(await save(tx, { actor, listing, field, base }, value.value, draft))
  })
}

interface Save {
  actor: Actor
  listing: ManagedListing
  field: string
  base: string
}

async function save(
  tx: Transaction,
  { actor, listing, field, base }: Save,
  value: z.core.util.JSONType,
  draft: Draft,
): Promise<SavedField> {
  const stored = storedField(draft, field)
  const current = {
    field,
    value: stored.value,
    base: baseOf(stored, draft.revisionNumber),
    savedBy: stored.savedBy,
    savedAt: stored.savedAt?.toISOString() ?? null,
  }
  const write = { listingId: listing.id, field, userId: actor.userId }
  const decision = decideSave(stored, draft.revisionNumber, { value, base })
  if (decision === 'unchanged') return { outcome: 'unchanged', ...current }
  if (decision === 'conflict') {
    await keepLostValue(tx, write, value)
    return { outcome: 'conflict', ...current }
  }
  const version = await writeDraftField(tx, write, value)
  return {
    outcome: 'saved',
    field,
    value,
    base: baseOf({ version }, draft.revisionNumber),
    savedBy: actor.login,
    savedAt: now().toISOString(),
  }
}
