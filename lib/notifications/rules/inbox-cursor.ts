import { z } from 'zod'
import { decodeCursor, encodeCursor } from '../../core/pagination'

const list = 'notifications'
const keySchema = z.tuple([z.string().max(40)])

/** Where the next page of an inbox begins: after this notification. */
export function writeInboxCursor(id: string): string {
  return encodeCursor(list, [id])
}

/** The notification a page begins after; null for a cursor that no inbox made. */
export function readInboxCursor(cursor: string): string | null {
  return decodeCursor(list, cursor, keySchema)?.[0] ?? null
}
