import { domainError } from '../core/errors'
import { err, ok, type Result } from '../core/result'

/** Reads a body, never more than `limit` bytes of it. Error: `body_too_large`. */
export async function readBytes(request: Request, limit: number): Promise<Result<Uint8Array>> {
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
  return ok(Buffer.concat(chunks))
}
