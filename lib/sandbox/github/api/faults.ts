import { setTimeout as sleep } from 'node:timers/promises'
import type { MiddlewareHandler } from 'hono'
import type { Sandbox } from '../sandbox'
import { takeFault } from '../store/faults'
import type { ApiEnv } from './actor'
import { ApiError } from './errors'

/** How long a request hangs when it is to time out: longer than clients wait. */
const HANGING = 60_000

/** Misbehaves for requests whose path (after `/api/v3`) begins with a fault's target. */
export function apiFaults(sandbox: Sandbox, prefix: string): MiddlewareHandler<ApiEnv> {
  return async (c, next) => {
    const path = c.req.path.slice(prefix.length)
    const fault = takeFault(sandbox.database, (target) => {
      const start = target.startsWith(prefix) ? target.slice(prefix.length) : target
      return target !== 'webhooks' && path.startsWith(start)
    })
    switch (fault?.kind) {
      case 'error500':
        throw new ApiError(500, 'Server Error')
      case 'drop':
        throw new ApiError(502, 'Bad Gateway')
      case 'timeout':
        await sleep(HANGING, undefined, { signal: c.req.raw.signal, ref: false }).catch(() => {})
        throw new ApiError(504, 'Gateway Timeout')
      case 'delay':
        await sleep(fault.milliseconds)
        break
      default:
    }
    await next()
  }
}
