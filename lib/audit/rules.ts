import { z } from 'zod'
import { decodeCursor, encodeCursor } from '../core/pagination'
import type { AuditFact } from './types'

const list = 'audit'
/** The year before the first is none to PostgreSQL. */
const time = z.iso.datetime().refine((at) => at >= '0001')
const keySchema = z.tuple([time, z.string().max(40)])

/** The time, ISO 8601, and the id of the row that a page begins after. */
export type AuditKey = z.infer<typeof keySchema>

/** Where the next page of an audit log begins. */
export function writeAuditCursor(key: AuditKey): string {
  return encodeCursor(list, key)
}

/** The row that a page begins after; null for a cursor that no audit log made. */
export function readAuditCursor(cursor: string): AuditKey | null {
  return decodeCursor(list, cursor, keySchema)
}

const snake = (name: string) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const isPlain = (value: unknown): value is string | number | boolean =>
  typeof value === 'boolean' ||
  typeof value === 'number' ||
  (typeof value === 'string' && value !== '')

/** Words in a list, such as `contents: read` of permissions. */
function wordsOf(value: unknown): string {
  if (!isRecord(value)) return String(value)
  return Object.entries(value)
    .map(([key, inner]) => `${snake(key)}: ${String(inner)}`)
    .join(', ')
}

/** Maps whose keys are names of GitHub's, not of ours. */
const named = ['permissions']

/** GitHub's numbers of repositories say nothing to a reader: how many they are does. */
const counted: Record<string, string> = { repository_ids: 'repositories' }

function factOf(key: string, value: unknown): AuditFact[] {
  const name = snake(key)
  if (Array.isArray(value)) {
    if (value.length === 0) return []
    const count = counted[name]
    return [count ? { name: count, value: value.length } : { name, value: value.map(wordsOf) }]
  }
  if (isRecord(value)) {
    if (!named.includes(name)) return auditFacts(value)
    const list = Object.entries(value).map(([one, access]) => `${one}: ${String(access)}`)
    return list.length === 0 ? [] : [{ name, value: list }]
  }
  return isPlain(value) ? [{ name, value }] : []
}

/** The details of a row, one by one and without braces; what is empty says nothing and is left out. */
export function auditFacts(detail: unknown): AuditFact[] {
  if (!isRecord(detail)) return []
  return Object.entries(detail).flatMap(([key, value]) => factOf(key, value))
}
