import { createHash } from 'node:crypto'

/** A row of the audit log as it is hashed. The time is ISO 8601 with milliseconds. */
export interface SealedRow {
  id: string
  at: string
  actor: string
  userId: string | null
  action: string
  subjectType: string
  subjectId: string
  accountId: string | null
  ip: string | null
  detail: unknown
  rule: string | null
}

/** What stands before the first seal. */
export const noHash = '0'.repeat(64)

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** JSON in one spelling: keys in order, no blanks. PostgreSQL keeps an order of its own. */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) =>
    isObject(inner)
      ? Object.fromEntries(Object.entries(inner).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  )
}

/** The SHA-256 of one row, which names it where it was changed. */
export function digestOf(row: SealedRow): string {
  return sha256(canonicalJson(row))
}

interface Batch {
  number: number
  /** ISO 8601. */
  sealedAt: string
  previousHash: string
  rows: readonly SealedRow[]
}

/** The hash of a seal: SHA-256 over the hash before it, its number and time, and its rows in order, a line each (design §7). */
export function sealHash({ number, sealedAt, previousHash, rows }: Batch): string {
  const lines = [previousHash, canonicalJson({ number, sealedAt }), ...rows.map(canonicalJson)]
  return sha256(lines.join('\n'))
}
