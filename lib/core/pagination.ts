import type { z } from 'zod'

/** A page of a keyset list: the rows, and where the next page begins. */
export interface Page<T> {
  items: T[]
  nextCursor: string | null
}

/** Writes a cursor: opaque to clients, bound to the list that made it. */
export function encodeCursor(list: string, key: readonly (string | number)[]): string {
  return Buffer.from(JSON.stringify([list, ...key])).toString('base64url')
}

/** PostgreSQL has no place for the null character nor for half a surrogate, and anybody can write a cursor. */
function refuseBroken(_key: string, value: unknown): unknown {
  if (typeof value !== 'string') return value
  if (value.includes('\0') || !value.isWellFormed()) throw new TypeError('broken text')
  return value
}

/** Reads a cursor back; null when it is damaged, of another list, or of another shape. */
export function decodeCursor<T>(list: string, cursor: string, key: z.ZodType<T>): T | null {
  try {
    const text = Buffer.from(cursor, 'base64url').toString('utf8')
    const content: unknown = JSON.parse(text, refuseBroken)
    if (!Array.isArray(content) || content[0] !== list) return null
    return key.safeParse(content.slice(1)).data ?? null
  } catch {
    return null
  }
}
