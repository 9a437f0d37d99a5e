import type { Actor } from '../accounts/types'
import { type DomainError, domainError, statusOf } from '../core/errors'
import messages from '../core/messages/en.json'
import type { Result } from '../core/result'
import { currentActor } from './actor'

const privately = { 'Cache-Control': 'private, no-store' }

/** An answer for one person's eyes: JSON that nothing on the way may keep. */
export function privateJson(body: unknown, status = 200): Response {
  return Response.json(body, { status, headers: privately })
}

/** An error as JSON: its code, the field it belongs to, and what to do. */
export function errorJson(error: DomainError): Response {
  const { code, field } = error
  return privateJson({ error: { code, field, message: messages.codes[code] } }, statusOf(error))
}

/** A JSON route for signed-in people; anybody else gets 401. */
export function signedInRoute<Context>(
  run: (actor: Actor, request: Request, context: Context) => Promise<Result<unknown>>,
): (request: Request, context: Context) => Promise<Response> {
  return async (request, context) => {
    const actor = await currentActor()
    if (actor === null) return errorJson(domainError('sign_in_required'))
    const result = await run(actor, request, context)
    return result.ok ? privateJson(result.value) : errorJson(result.error)
  }
}
