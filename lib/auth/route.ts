import type { Actor } from '../accounts/types'
import { errorResponse } from '../core/error-response'
import { domainError } from '../core/errors'
import type { Result } from '../core/result'
import { currentActor } from './actor'

const privately = { 'Cache-Control': 'private, no-store' }

/** An answer for one person's eyes: JSON that nothing on the way may keep. */
export function privateJson(body: unknown, status = 200): Response {
  return Response.json(body, { status, headers: privately })
}

/** A file for one person, to be saved under this name. */
export function privateFile(
  body: string | ReadableStream<Uint8Array>,
  contentType: string,
  fileName: string,
): Response {
  const disposition = `attachment; filename="${fileName}"`
  return new Response(body, {
    headers: { ...privately, 'Content-Type': contentType, 'Content-Disposition': disposition },
  })
}

/** A route for signed-in people that answers JSON, or the response that `run` made; anybody else gets 401. */
export function signedInRoute<Context>(
  run: (actor: Actor, request: Request, context: Context) => Promise<Result<unknown>>,
): (request: Request, context: Context) => Promise<Response> {
  return async (request, context) => {
    const actor = await currentActor()
    if (actor === null) return errorResponse(domainError('sign_in_required'), request.headers)
    const result = await run(actor, request, context)
    if (!result.ok) return errorResponse(result.error, request.headers)
    return result.value instanceof Response ? result.value : privateJson(result.value)
  }
}
