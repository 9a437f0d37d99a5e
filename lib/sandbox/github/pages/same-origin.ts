import type { MiddlewareHandler } from 'hono'
import type { Sandbox } from '../sandbox'
import { PageError, type WebEnv } from './web'

/** Called by servers, or meant to be posted from elsewhere (the manifest only makes a draft). */
const FROM_ELSEWHERE =
  /^\/(login\/oauth\/access_token|settings\/apps\/new|organizations\/[^/]+\/settings\/apps\/new)$/

/** Refuses forms that another site sends in the person's name. */
export function sameOrigin(sandbox: Sandbox): MiddlewareHandler<WebEnv> {
  return async (c, next) => {
    const isRead = c.req.method === 'GET' || c.req.method === 'HEAD'
    // What tests send: no page of another site can send JSON without being asked first.
    const isJson = (c.req.header('content-type') ?? '').includes('json')
    const isForTests = c.req.path.startsWith('/sandbox/') && (isJson || c.req.method === 'DELETE')
    if (!isRead && !isForTests && !FROM_ELSEWHERE.test(c.req.path)) {
      const site = c.req.header('sec-fetch-site')
      const origin = c.req.header('origin')
      const isOwn = site === undefined ? origin === sandbox.url : site === 'same-origin'
      if (!isOwn) throw new PageError(403, 'This form was not sent from a page of the sandbox.')
    }
    await next()
  }
}
