import type { HttpBindings } from '@hono/node-server'
import { type Context, Hono } from 'hono'
import { type Fault, takeFault } from '../events/faults'
import { type Scope, scopeOf, type World } from '../scope'
import { inTransaction } from '../store/database'
import { token } from '../store/ids'
import { apiVersion } from '../version'
import { authenticate } from './authenticate'
import { StripeError, unknownRoute } from './errors'
import { expand } from './expand'
import { type Answer, begin, end, fingerprint, type Keyed, keep } from './idempotency'
import { readInput } from './read-input'
import type { Route } from './route'
import { routes } from './routes'

type Env = { Bindings: HttpBindings }
type Call = Context<Env>

/** The API itself: every route authenticated, checked, transactional and idempotent. */
export function api(world: World, changed: () => void): Hono<Env> {
  const app = new Hono<Env>()
  for (const route of routes) {
    app.on(route.method, route.path, (call) => answer(world, call, route, changed))
  }
  app.all('/v1/*', (call) => answer(world, call, undefined, changed))
  app.all('/v2/*', (call) => answer(world, call, undefined, changed))
  return app
}

async function answer(
  world: World,
  call: Call,
  route: Route | undefined,
  changed: () => void,
): Promise<Response> {
  const requestId = `req_${token(14)}`
  const headers = new Headers({ 'Request-Id': requestId, 'Stripe-Version': apiVersion })
  try {
    const account = authenticate(world, (name) => call.req.header(name))
    if (account !== 'acct_platform') headers.set('Stripe-Account', account)
    if (!route) throw unknownRoute(call.req.method, call.req.path)
    const result = await respond(world, call, route, account, requestId, headers)
    changed()
    return send(result, headers)
  } catch (error) {
    changed()
    if (!(error instanceof StripeError)) throw error
    return send(failure(error, requestId), headers)
  }
}

async function respond(
  world: World,
  call: Call,
  route: Route,
  account: string,
  requestId: string,
  headers: Headers,
): Promise<Answer> {
  const input = await readInput(call.req)
  const key = call.req.method === 'POST' ? call.req.header('idempotency-key') : undefined
  if (key && key.length > 255) {
    throw new StripeError(
      400,
      'idempotency_error',
      'An idempotency key has at most 255 characters.',
    )
  }
  const digest = fingerprint(call.req.method, call.req.path, input.raw)
  const keyed = key ? { account, key, fingerprint: digest } : undefined
  if (keyed) headers.set('Idempotency-Key', keyed.key)
  const earlier = keyed && begin(world, keyed)
  if (earlier) {
    headers.set('Idempotent-Replayed', 'true')
    headers.set('Original-Request', earlier.requestId)
    return earlier
  }
  try {
    const work = route.prepare(input.params)
    const scope = {
      ...scopeOf(world, account),
      request: { id: requestId, idempotency_key: key ?? null },
    }
    const ids = [call.req.param('id') ?? '', call.req.param('sub') ?? ''] as const
    const run = () => execute(scope, keyed, () => expand(scope, work(scope, ...ids), input.expand))
    return await misbehave(world, call, keyed, requestId, run)
  } finally {
    if (keyed) end(world, keyed)
  }
}

/** Runs the request in one transaction, together with the answer kept for its key. */
function execute(scope: Scope, keyed: Keyed | undefined, work: () => object): Answer {
  const { world } = scope
  const requestId = scope.request?.id ?? ''
  const store = (answer: Answer) => {
    if (keyed) keep(world, keyed, answer)
    return answer
  }
  try {
    return inTransaction(world.database, () => {
      try {
        return store({ status: 200, body: JSON.stringify(work()), requestId })
      } catch (error) {
        if (error instanceof StripeError && error.keepsChanges)
          return store(failure(error, requestId))
        throw error
      }
    })
  } catch (error) {
    if (error instanceof StripeError) return store(failure(error, requestId))
    console.error(error)
    return store(failure(unknownError(), requestId))
  }
}

async function misbehave(
  world: World,
  call: Call,
  keyed: Keyed | undefined,
  requestId: string,
  run: () => Answer,
): Promise<Answer> {
  const fault: Fault | undefined = takeFault(world.database, call.req.path)
  switch (fault?.kind) {
    case 'error500': {
      const result = failure(unknownError(), requestId)
      if (keyed) keep(world, keyed, result)
      return result
    }
    case 'delay':
      await wait(2000)
      return run()
    case 'drop':
      call.env.outgoing.destroy()
      return run()
    case 'timeout': {
      const result = run()
      await wait(30_000)
      return result
    }
    default:
      return run()
  }
}

function unknownError(): StripeError {
  return new StripeError(500, 'api_error', 'An unknown error occurred.')
}

function failure(error: StripeError, requestId: string): Answer {
  return { status: error.status, body: JSON.stringify(error.body(requestId)), requestId }
}

function send(answer: Answer, headers: Headers): Response {
  headers.set('Content-Type', 'application/json')
  return new Response(answer.body, { status: answer.status, headers })
}

function wait(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds))
}
