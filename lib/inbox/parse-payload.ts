import { domainError } from '../core/errors'
import { err, ok, type Result } from '../core/result'
import type { Prisma } from '../db/generated/client'

/** What `JSON.parse` gives holds nothing but JSON: only the outermost value is in question. */
function isObject(value: unknown): value is Prisma.InputJsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** PostgreSQL keeps neither NUL nor half a surrogate pair. No sender gives a name with either. */
function storable(key: string, value: unknown): unknown {
  if (key.includes('\0') || !key.isWellFormed()) throw new TypeError('A name cannot be kept')
  return typeof value === 'string' ? value.toWellFormed().replaceAll('\0', '') : value
}

/** A webhook's body as the object that the inbox keeps. Error: `invalid_body` for what is no JSON object or cannot be kept. */
export function parsePayload(text: string): Result<Prisma.InputJsonObject> {
  try {
    const parsed: unknown = JSON.parse(text, storable)
    return isObject(parsed) ? ok(parsed) : err(domainError('invalid_body'))
  } catch {
    return err(domainError('invalid_body'))
  }
}
