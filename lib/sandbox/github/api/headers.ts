import { randomUUID } from 'node:crypto'
import type { MiddlewareHandler } from 'hono'
import type { Sandbox } from '../sandbox'
import type { ApiEnv } from './actor'
import { ApiError } from './errors'

const VERSIONS = ['2022-11-28', '2026-03-10']
const EXPOSED = [
  'ETag',
  'Link',
  'Retry-After',
  'X-GitHub-Request-Id',
  'X-OAuth-Scopes',
  'X-RateLimit-Limit',
  'X-RateLimit-Remaining',
  'X-RateLimit-Reset',
  'X-RateLimit-Resource',
  'X-RateLimit-Used',
]

/** What stands on every answer of the API, and the two headers that it insists on. */
export function apiHeaders(sandbox: Sandbox): MiddlewareHandler<ApiEnv> {
  return async (c, next) => {
    const version = c.req.header('x-github-api-version') ?? '2022-11-28'
    c.header('Date', sandbox.now().toUTCString())
    c.header('X-GitHub-Request-Id', randomUUID().toUpperCase())
    c.header('X-GitHub-Media-Type', 'github.v3; format=json')
    c.header('X-GitHub-Api-Version-Selected', version)
    c.header('Access-Control-Allow-Origin', '*')
    c.header('Access-Control-Expose-Headers', EXPOSED.join(', '))
    c.header('Cache-Control', 'private, max-age=60, s-maxage=60')
    c.header('Vary', 'Accept, Authorization, Cookie, X-GitHub-OTP')
    c.header('X-Content-Type-Options', 'nosniff')
    if (!c.req.header('user-agent')) {
      throw new ApiError(
        403,
        'Request forbidden by administrative rules. Please make sure your request has a User-Agent header.',
      )
    }
    if (!VERSIONS.includes(version)) {
      throw new ApiError(400, `"${version}" is not a valid API version`)
    }
    await next()
    if (c.res.headers.get('content-type') === 'application/json') {
      c.res.headers.set('Content-Type', 'application/json; charset=utf-8')
    }
  }
}

/** OAuth tokens are told what they hold. */
export const oauthHeaders: MiddlewareHandler<ApiEnv> = async (c, next) => {
  const { actor } = c.var
  if (actor.kind === 'oauth') {
    c.header('X-OAuth-Scopes', actor.scopes.join(', '))
    c.header('X-OAuth-Client-Id', actor.app.clientId)
  }
  await next()
}
