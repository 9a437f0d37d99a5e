import { domainError } from '../core/errors'
import { err, ok, type Result } from '../core/result'

/** Reads a body as text, never more than `limit` bytes of it. Errors: `body_too_large`, `invalid_body` for what is not UTF-8. */
export async function readBody(request: Request, limit: number): Promise<Result<string>> {
  if (Number(request.headers.get('content-length') ?? 0) > limit) {
    return err(domainError('body_too_large'))
  }
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of request.body ?? []) {
    size += chunk.byteLength
    if (size > limit) return err(domainError('body_too_large'))
    chunks.push(chunk)
  }
  try {
    return ok(new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(chunks)))
  } catch {
    return err(domainError('invalid_body'))
  }
}
