import type { z } from 'zod'
import { type DomainError, domainError } from '../../core/errors'
import { err, ok, type Result } from '../../core/result'
import { sameValue } from '../../core/same-value'
import type { ListingKind } from '../types'
import { draftField } from './draft-fields'

/** How a field stands: its saved value, or the published one where nothing was saved since. */
export interface StoredField {
  value: unknown
  /** Of the saved value; null where it is the published one. */
  version: number | null
}

/** What a person had before them when they wrote: the version of a saved value, or the revision of a published one. */
export function baseOf({ version }: Pick<StoredField, 'version'>, revisionNumber: number): string {
  return version === null ? `r${revisionNumber}` : `v${version}`
}

/**
 * What saving a value does: nothing where it is there already, whoever put it; `save` over what the
 * person saw; `conflict` over what they did not.
 */
export function decideSave(
  stored: StoredField,
  revisionNumber: number,
  wanted: { value: unknown; base: string },
): 'unchanged' | 'save' | 'conflict' {
  if (sameValue(stored.value, wanted.value)) return 'unchanged'
  return wanted.base === baseOf(stored, revisionNumber) ? 'save' : 'conflict'
}

const importedFrom: Record<ListingKind, readonly string[]> = {
  github_app: ['permissions', 'events', 'scopes', 'manifest'],
  oauth_app: ['permissions', 'manifest'],
  api_integration: ['permissions', 'scopes', 'manifest'],
}

/** Whether a field says what GitHub says of the integration, and is not written by hand. */
export function isImported(field: string, kind: ListingKind): boolean {
  return importedFrom[kind].includes(field)
}

/** The value of a field as it is kept. Errors: `field_unknown`; `field_imported` for what GitHub says of the integration; what is wrong with the value, with the limit. */
export function readValue(
  field: string,
  value: unknown,
  kind: ListingKind,
): Result<z.core.util.JSONType> {
  const known = draftField(field)
  if (known === null) return err(domainError('field_unknown', { field }))
  if (isImported(field, kind)) return err(domainError('field_imported', { field }))
  const parsed = known.schema.safeParse(value)
  return parsed.success ? ok(parsed.data) : err(refusal(field, parsed.error.issues[0]))
}

function refusal(field: string, issue: z.core.$ZodIssue | undefined): DomainError {
  if (issue?.code === 'too_big') {
    const values = { max: Number(issue.maximum) }
    const isList = issue.origin === 'array'
    return domainError(isList ? 'list_too_long' : 'text_too_long', { field, values })
  }
  if (field.startsWith('links.')) return domainError('link_refused', { field })
  return domainError(field === 'logoBackground' ? 'color_refused' : 'invalid_input', { field })
}
