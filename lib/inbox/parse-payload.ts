import { z } from 'zod'
import { domainError } from '../core/errors'
import { err, ok, type Result } from '../core/result'
import type { Prisma } from '../db/generated/client'

const objectSchema: z.ZodType<Prisma.InputJsonObject> = z.record(z.string(), z.json())

/** PostgreSQL keeps neither NUL nor half a surrogate pair. */
function storable(_key: string, value: unknown): unknown {
  return typeof value === 'string' ? value.toWellFormed().replaceAll('\0', '') : value
}

/** A webhook's body as the object that the inbox keeps. Error: `invalid_body` for what is no JSON object. */
export function parsePayload(text: string): Result<Prisma.InputJsonObject> {
  try {
    const parsed = objectSchema.safeParse(JSON.parse(text, storable))
    return parsed.success ? ok(parsed.data) : err(domainError('invalid_body'))
  } catch {
    return err(domainError('invalid_body'))
  }
}
