import type { Actor } from '../accounts/types'
import { domainError } from '../core/errors'
import { err, type Result } from '../core/result'
import { isSameOrigin } from './origin'
import { spend } from './rate-limit'
import { signedInRoute } from './route'

/** Somebody who writes saves a field about once a second. */
const CHANGES = { points: 240, seconds: 60 }

/** A route that changes something, for signed-in people: as {@link signedInRoute}, and only for requests that pages of ours send, at most four a second. */
export function changingRoute<Context>(
  run: (actor: Actor, request: Request, context: Context) => Promise<Result<unknown>>,
): (request: Request, context: Context) => Promise<Response> {
  return signedInRoute<Context>(async (actor, request, context) => {
    if (!isSameOrigin(request.headers)) return err(domainError('forbidden_origin'))
    const within = await spend(`change:${actor.userId}`, CHANGES)
    return within.ok ? run(actor, request, context) : within
  })
}
