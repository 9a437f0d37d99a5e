import type { z } from 'zod'
import { domainError } from './errors'
import { err, ok, type Result } from './result'

/** Parses what came from outside. Error: `invalid_input` with the first field that is wrong, dots between its parts. */
export function parseInput<T extends z.ZodType>(schema: T, input: unknown): Result<z.output<T>> {
  const parsed = schema.safeParse(input)
  if (parsed.success) return ok(parsed.data)
  const field = parsed.error.issues[0]?.path.join('.')
  return err(domainError('invalid_input', field ? { field } : {}))
}
