import type { Context, MiddlewareHandler } from 'hono'
import type { Sandbox } from '../sandbox'
import type { Actor, ApiEnv } from './actor'
import { ApiError } from './errors'

const WINDOW = 60 * 60

type Count = { used: number; reset: number }

function keyOf(actor: Actor): string {
  switch (actor.kind) {
    case 'anonymous':
      return 'anonymous'
    case 'app':
      return `app ${actor.app.id}`
    case 'installation':
      return `installation ${actor.installation.id}`
    default:
      return `user ${actor.user.id} ${actor.app.clientId}`
  }
}

/** Counts requests an hour for each token's holder, tells it in headers and refuses past the limit. */
export class RateLimiter {
  readonly #sandbox: Sandbox
  readonly #counts = new Map<string, Count>()

  constructor(sandbox: Sandbox) {
    this.#sandbox = sandbox
  }

  readonly middleware: MiddlewareHandler<ApiEnv> = async (c, next) => {
    const isFree = c.req.path.endsWith('/rate_limit')
    const count = this.#count(c.var.actor)
    const limit = this.#limit(c.var.actor)
    if (!isFree) count.used += 1
    this.#writeHeaders(c, count, limit)
    if (count.used > limit) throw new ApiError(403, 'API rate limit exceeded')
    await next()
  }

  /** For `GET /rate_limit`. */
  resource(actor: Actor) {
    const { used, reset } = this.#count(actor)
    const limit = this.#limit(actor)
    return { limit, used, remaining: Math.max(0, limit - used), reset }
  }

  #limit(actor: Actor): number {
    const { anonymous, authenticated } = this.#sandbox.rateLimits
    return actor.kind === 'anonymous' ? anonymous : authenticated
  }

  #count(actor: Actor): Count {
    const now = Math.floor(this.#sandbox.now().getTime() / 1000)
    const key = keyOf(actor)
    const known = this.#counts.get(key)
    if (known !== undefined && known.reset > now) return known
    const fresh = { used: 0, reset: now + WINDOW }
    this.#counts.set(key, fresh)
    return fresh
  }

  #writeHeaders(c: Context, count: Count, limit: number): void {
    c.header('X-RateLimit-Limit', String(limit))
    c.header('X-RateLimit-Remaining', String(Math.max(0, limit - count.used)))
    c.header('X-RateLimit-Used', String(Math.min(count.used, limit)))
    c.header('X-RateLimit-Reset', String(count.reset))
    c.header('X-RateLimit-Resource', 'core')
  }
}
