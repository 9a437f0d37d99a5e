import { domainError } from '../../core/errors'
import { err, ok, type Result } from '../../core/result'

/** Reads a request's body as UTF-8 text, and stops at the limit (bytes). Errors: `body_too_large`, `invalid_body` for what is not UTF-8. */
export async function readBody(request: Request, limit: number): Promise<Result<string>> {
  const announced = Number(request.headers.get('content-length') ?? 0)
  if (announced > limit) return err(domainError('body_too_large', { values: { limit } }))
  const bytes = await collect(request.body, limit)
  if (bytes === null) return err(domainError('body_too_large', { values: { limit } }))
  try {
    return ok(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes))
  } catch {
    return err(domainError('invalid_body'))
  }
}

async function collect(
  body: ReadableStream<Uint8Array> | null,
  limit: number,
): Promise<Buffer | null> {
  if (body === null) return Buffer.alloc(0)
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of body) {
    size += chunk.byteLength
    if (size > limit) return null
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}
