import { Hono, type MiddlewareHandler } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { etag } from 'hono/etag'
import type { Sandbox } from '../sandbox'
import type { Actor, ApiEnv } from './actor'
import { appHookRoutes } from './app-hook'
import { appInstallationRoutes } from './app-installations'
import { applicationRoutes } from './applications'
import { appRoutes } from './apps'
import { authenticate } from './authenticate'
import { collaboratorRoutes } from './collaborators'
import { ApiError, errorResponse, jwtRequired, notFound } from './errors'
import { apiFaults } from './faults'
import { apiHeaders, oauthHeaders } from './headers'
import { installationTokenRoutes } from './installation-tokens'
import { manifestRoutes } from './manifests'
import { membershipRoutes } from './memberships'
import { organizationRoutes } from './organizations'
import { RateLimiter } from './rate-limit'
import { repositoryRoutes } from './repositories'
import { repositoryListRoutes } from './repository-lists'
import { userInstallationRoutes } from './user-installations'
import { userMembershipRoutes } from './user-memberships'
import { userRoutes } from './users'

export const API_PREFIX = '/api/v3'

const MOST_BYTES = 25 * 1024 * 1024
const FOR_APPS =
  /^\/(app(\/.*)?|(orgs|users)\/[^/]+\/installation|repos\/[^/]+\/[^/]+\/installation)$/
const FOR_CLIENTS = /^\/applications\//

function authentication(sandbox: Sandbox): MiddlewareHandler<ApiEnv> {
  const actorFor = (path: string, header: string | undefined): Actor => {
    if (FOR_CLIENTS.test(path)) return { kind: 'anonymous' }
    // There anything but a JWT is an undecodable JWT, whatever else it may be.
    if (FOR_APPS.test(path) && !/^bearer .+\..+\./i.test(header ?? '')) throw jwtRequired()
    return authenticate(sandbox, header)
  }
  return async (c, next) => {
    const path = c.req.path.slice(API_PREFIX.length)
    c.set('actor', actorFor(path, c.req.header('authorization')))
    await next()
  }
}

function mount(sandbox: Sandbox, api: Hono<ApiEnv>): void {
  const parts = [
    userRoutes,
    userInstallationRoutes,
    organizationRoutes,
    userMembershipRoutes,
    membershipRoutes,
    repositoryListRoutes,
    repositoryRoutes,
    collaboratorRoutes,
    appRoutes,
    appInstallationRoutes,
    installationTokenRoutes,
    appHookRoutes,
    applicationRoutes,
    manifestRoutes,
  ]
  for (const routes of parts) api.route('/', routes(sandbox))
}

/** The REST API, under `/api/v3`. */
export function createApi(sandbox: Sandbox): Hono<ApiEnv> {
  const limiter = new RateLimiter(sandbox)
  const api = new Hono<ApiEnv>()

  api.onError((error, c) => {
    if (error instanceof ApiError) return errorResponse(c, error)
    console.error('sandbox github:', error)
    return errorResponse(c, new ApiError(500, 'Server Error'))
  })

  api.use(apiHeaders(sandbox))
  api.use(etag())
  api.use(
    bodyLimit({
      maxSize: MOST_BYTES,
      onError: (c) => errorResponse(c, new ApiError(413, 'Payload Too Large')),
    }),
  )
  api.use(apiFaults(sandbox, API_PREFIX))
  api.use(authentication(sandbox))
  api.use(limiter.middleware)
  api.use(oauthHeaders)

  api.get('/rate_limit', (c) => {
    const core = limiter.resource(c.var.actor)
    return c.json({ resources: { core, search: core }, rate: core })
  })
  mount(sandbox, api)
  api.all('*', () => {
    throw notFound()
  })
  return api
}
