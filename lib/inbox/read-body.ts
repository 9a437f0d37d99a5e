import { domainError } from '../core/errors'
import { err, ok, type Result } from '../core/result'
import { readBytes } from './read-bytes'

/** Reads a body as text, never more than `limit` bytes of it. Errors: `body_too_large`, `invalid_body` for what is not UTF-8. */
export async function readBody(request: Request, limit: number): Promise<Result<string>> {
  const bytes = await readBytes(request, limit)
  if (!bytes.ok) return bytes
  try {
    return ok(new TextDecoder('utf-8', { fatal: true }).decode(bytes.value))
  } catch {
    return err(domainError('invalid_body'))
  }
}
