import { z } from 'zod'
import { decodeCursor, encodeCursor } from '../core/pagination'

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
