import { ipOf } from '../../auth/actor'
import type { Result } from '../../core/result'
import { nothing } from '../../entitlements/queries/question'
import type { AuthenticatedApp, AuthenticatedPerson } from '../../entitlements/types'
import { env } from '../../env'
import { isKnown } from '../entity-tag'
import { ask } from './ask'
import { authenticateApp, type Known } from './authenticate-app'
import { authenticateUser } from './authenticate-user'
import { countRequest, exhaustion, giveBack, hourly } from './budget'
import { type ApiError, serverError } from './errors'
import { answering, type Reading } from './reading'
import {
  type Answer,
  documentationRoot,
  type Frame,
  notModified,
  refuse,
  respond,
  type Written,
} from './respond'
import { defaultVersion, selectVersion } from './version'

/** One authenticated request, as a route sees it. The address begins with the public address of this marketplace. */
interface Call<Caller, Params> {
  caller: Caller
  params: Params
  readonly url: URL
  request: Request
}

type Handler<Params> = (request: Request, context: { params: Promise<Params> }) => Promise<Response>
type Run<Caller, Params> = (call: Call<Caller, Params>) => Promise<Result<Answer, ApiError>>
type Plan<Caller, Params> = (call: Call<Caller, Params>) => Result<Reading, ApiError>

/** A route: who may call it, and what it does for them. `documentation` is its page below docs.github.com/rest. */
interface Endpoint<Caller, Params> {
  documentation: string
  authenticate(request: Request): Promise<Result<Known<Caller>, ApiError>>
  plan: Plan<Caller, Params>
}

function publicUrl({ url }: Request): URL {
  const path = url.slice(url.indexOf('/', url.indexOf('//') + 2))
  return new URL(env().SOUK_URL + path)
}

/** Who does not say who they are has the little that GitHub gives an address. */
async function refuseStranger(error: ApiError, request: Request, frame: Frame): Promise<Response> {
  const key = `v3:ip:${ipOf(request.headers) ?? 'unknown'}`
  const budget = await countRequest(key, hourly.anonymous)
  return refuse(exhaustion(budget) ?? error, { ...frame, budget })
}

interface Given<Params> {
  request: Request
  params: Promise<Params>
  frame: Frame
}

async function finish(request: Request, written: Written, frame: Frame): Promise<Response> {
  const isGet = request.method === 'GET' || request.method === 'HEAD'
  if (!isGet || !isKnown(request.headers, written.etag)) return respond(written, frame)
  const budget = frame.budget && (await giveBack(frame.budget))
  return notModified(written, { ...frame, budget })
}

async function answer<Caller, Params>(
  { authenticate, plan }: Endpoint<Caller, Params>,
  { request, params, frame }: Given<Params>,
): Promise<Response> {
  const stranger: Frame = { ...frame, documentation: documentationRoot }
  const known = await authenticate(request)
  if (!known.ok) return refuseStranger(known.error, request, stranger)
  const { caller, asker, stamp, renew } = known.value
  const call = {
    caller,
    params: await params,
    get url() {
      return publicUrl(request)
    },
    request,
  }
  const planned = plan(call)
  const asked = await ask(asker, planned.ok ? planned.value.sql : nothing.sql)
  if (stamp !== null && stamp !== asked.stamp) {
    const renewed = await renew()
    if (!renewed.ok) return refuseStranger(renewed.error, request, stranger)
  }
  const { budget } = asked
  const spent = exhaustion(budget)
  if (spent !== undefined) return refuse(spent, { ...stranger, budget })
  const result = planned.ok ? await planned.value.answer(asked.value, request.url) : planned
  const own = { ...frame, budget }
  return result.ok ? finish(request, result.value, own) : refuse(result.error, own)
}

/**
 * A route of the GitHub-compatible API: authenticates, counts the request against the caller's hour,
 * and answers as api.github.com does, with an entity tag, `x-ratelimit` headers and errors as
 * `{message, documentation_url, status}`.
 */
function route<Caller, Params>(endpoint: Endpoint<Caller, Params>): Handler<Params> {
  return async (request, { params }) => {
    const version = selectVersion(request.headers)
    const frame: Frame = {
      version: version.ok ? version.value : defaultVersion,
      documentation: `${documentationRoot}/${endpoint.documentation}`,
      budget: null,
    }
    try {
      if (!version.ok) return refuse(version.error, frame)
      return await answer(endpoint, { request, params, frame })
    } catch (error) {
      console.error(error)
      return refuse(serverError, frame)
    }
  }
}

const afterwards =
  <Caller, Params>(run: Run<Caller, Params>): Plan<Caller, Params> =>
  (call) =>
    answering(() => run(call))

/** A route for listed apps: a GitHub App by its JWT, an OAuth App by client id and secret. */
export function appRoute<Params = unknown>(
  documentation: string,
  run: Run<AuthenticatedApp, Params>,
): Handler<Params> {
  return route({ documentation, authenticate: authenticateApp, plan: afterwards(run) })
}

/** A route for listed apps that reads something of theirs. */
export function appReadingRoute<Params = unknown>(
  documentation: string,
  plan: Plan<AuthenticatedApp, Params>,
): Handler<Params> {
  return route({ documentation, authenticate: authenticateApp, plan })
}

/** A route for a person's token, which reads something of theirs: it answers for the listed app alone that GitHub gave the token to. */
export function userReadingRoute<Params = unknown>(
  documentation: string,
  plan: Plan<AuthenticatedPerson, Params>,
): Handler<Params> {
  return route({ documentation, authenticate: authenticateUser, plan })
}
