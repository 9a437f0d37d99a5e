import { ipOf } from '../../auth/actor'
import type { Result } from '../../core/result'
import type { AuthenticatedApp, AuthenticatedPerson } from '../../entitlements/types'
import { env } from '../../env'
import { type Authenticated, authenticateApp } from './authenticate-app'
import { authenticateUser } from './authenticate-user'
import { countRequest, exhaustion, giveBack, hourly } from './budget'
import { type ApiError, serverError } from './errors'
import {
  type Answer,
  documentationRoot,
  type Frame,
  isKnown,
  notModified,
  refuse,
  respond,
  write,
} from './respond'
import { defaultVersion, selectVersion } from './version'

/** One authenticated request, as a route sees it. The address begins with the public address of this marketplace. */
interface Call<Caller, Params> {
  caller: Caller
  params: Params
  url: URL
  request: Request
}

type Handler<Params> = (request: Request, context: { params: Promise<Params> }) => Promise<Response>
type Run<Caller, Params> = (call: Call<Caller, Params>) => Promise<Result<Answer, ApiError>>
type Authenticate<Caller> = (request: Request) => Promise<Result<Authenticated<Caller>, ApiError>>

function publicUrl(request: Request): URL {
  const { pathname, search } = new URL(request.url)
  return new URL(env().SOUK_URL + pathname + search)
}

/** Who does not say who they are has the little that GitHub gives an address. */
async function refuseStranger(error: ApiError, request: Request, frame: Frame): Promise<Response> {
  const key = `v3:ip:${ipOf(request.headers) ?? 'unknown'}`
  const budget = await countRequest(key, hourly.anonymous)
  return refuse(exhaustion(budget) ?? error, { ...frame, budget })
}

async function answer<Caller, Params>(
  authenticate: Authenticate<Caller>,
  run: Run<Caller, Params>,
  given: { request: Request; params: Promise<Params>; frame: Frame },
): Promise<Response> {
  const { request, params } = given
  const stranger: Frame = { ...given.frame, documentation: documentationRoot }
  const authenticated = await authenticate(request)
  if (!authenticated.ok) return refuseStranger(authenticated.error, request, stranger)
  const { caller, budget } = authenticated.value
  const spent = exhaustion(budget)
  if (spent !== undefined) return refuse(spent, { ...stranger, budget })
  const frame = { ...given.frame, budget }
  const url = publicUrl(request)
  const result = await run({ caller, params: await params, url, request })
  if (!result.ok) return refuse(result.error, frame)
  const written = write(result.value)
  const isGet = request.method === 'GET' || request.method === 'HEAD'
  if (!isGet || !isKnown(request.headers, written.etag)) {
    return respond(result.value, written, frame)
  }
  return notModified(result.value, written, { ...frame, budget: await giveBack(budget) })
}

/**
 * A route of the GitHub-compatible API: authenticates, counts the request against the caller's hour,
 * and answers as api.github.com does, with an entity tag, `x-ratelimit` headers and errors as
 * `{message, documentation_url, status}`. `documentation` is the page of the endpoint below
 * docs.github.com/rest.
 */
function route<Caller, Params>(
  documentation: string,
  authenticate: Authenticate<Caller>,
  run: Run<Caller, Params>,
): Handler<Params> {
  return async (request, { params }) => {
    const version = selectVersion(request.headers)
    const frame: Frame = {
      version: version.ok ? version.value : defaultVersion,
      documentation: `${documentationRoot}/${documentation}`,
      budget: null,
    }
    try {
      if (!version.ok) return refuse(version.error, frame)
      return await answer(authenticate, run, { request, params, frame })
    } catch (error) {
      console.error(error)
      return refuse(serverError, frame)
    }
  }
}

/** A route for listed apps: a GitHub App by its JWT, an OAuth App by client id and secret. */
export function appRoute<Params = unknown>(
  documentation: string,
  run: Run<AuthenticatedApp, Params>,
): Handler<Params> {
  return route(documentation, authenticateApp, run)
}

/** A route for a person's token: it answers for the listed app alone that GitHub gave the token to. */
export function userRoute<Params = unknown>(
  documentation: string,
  run: Run<AuthenticatedPerson, Params>,
): Handler<Params> {
  return route(documentation, authenticateUser, run)
}
