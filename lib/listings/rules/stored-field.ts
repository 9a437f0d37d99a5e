import type { DraftFields, WrittenRevision } from '../types'
import { fieldsOf } from './compose-draft'
import { emptyValue } from './draft-fields'
import type { StoredField } from './save-field'

interface Written {
  revision: WrittenRevision | null
  fields: DraftFields
  rows: readonly {
    field: string
    value: unknown
    version: number
    savedAt: Date
    savedBy: { account: { login: string } }
  }[]
}

interface SignedField extends StoredField {
  savedBy: string | null
  savedAt: Date | null
}

/** What is published in a field; its empty value where nothing is. */
export function publishedValue(revision: WrittenRevision | null, field: string): unknown {
  const value = revision === null ? undefined : fieldsOf(revision)[field]
  return value === undefined ? emptyValue(field) : value
}

/** What a field holds as the draft stands, and who put it there. */
export function storedField({ revision, fields, rows }: Written, field: string): SignedField {
  const row = rows.find((one) => one.field === field)
  if (row === undefined) {
    const first = revision === null ? fields[field] : undefined
    const value = first ?? publishedValue(revision, field)
    return { value, version: null, savedBy: null, savedAt: null }
  }
  const { value, version, savedAt, savedBy } = row
  return { value, version, savedAt, savedBy: savedBy.account.login }
}
