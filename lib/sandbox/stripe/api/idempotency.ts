import { createHash } from 'node:crypto'
import type { World } from '../scope'
import { StripeError } from './errors'

const kept = 24 * 3600 * 1000

export interface Answer {
  status: number
  body: string
  requestId: string
}

/** The part of a request that decides whether it is the same again. */
export interface Keyed {
  account: string
  key: string
  fingerprint: string
}

/** A digest of method, address and parameters. */
export function fingerprint(method: string, path: string, body: string): string {
  return createHash('sha256').update(`${method} ${path}\n${body}`).digest('hex')
}

const inFlight = new WeakMap<World, Set<string>>()

/**
 * Stripe's idempotency (docs.stripe.com/api/idempotent_requests): the first answer is kept for
 * 24 hours per account and key and replayed, 500s too. The same key with other parameters is
 * a 400, while the first request still runs a 409.
 */
export function begin(world: World, keyed: Keyed): Answer | undefined {
  const running = inFlight.get(world) ?? new Set()
  inFlight.set(world, running)
  const name = `${keyed.account} ${keyed.key}`
  const earlier = saved(world, keyed)
  if (earlier) return earlier
  if (running.has(name)) {
    throw new StripeError(
      409,
      'idempotency_error',
      `There is currently another in-progress request using this idempotency key (${keyed.key}). Wait for it to finish, or use another key.`,
      { code: 'idempotency_key_in_use' },
    )
  }
  running.add(name)
  return undefined
}

/** The request is over; its answer was kept, or the key is free again. */
export function end(world: World, keyed: Keyed): void {
  inFlight.get(world)?.delete(`${keyed.account} ${keyed.key}`)
}

export function keep(world: World, keyed: Keyed, answer: Answer): void {
  world.database
    .prepare('insert or replace into requests values (?, ?, ?, ?, ?, ?, ?)')
    .run(
      keyed.account,
      keyed.key,
      keyed.fingerprint,
      answer.status,
      answer.body,
      answer.requestId,
      Date.now(),
    )
}

function saved(world: World, keyed: Keyed): Answer | undefined {
  world.database.prepare('delete from requests where saved_at < ?').run(Date.now() - kept)
  const row = world.database
    .prepare('select * from requests where account = ? and key = ?')
    .get(keyed.account, keyed.key)
  if (!row) return undefined
  if (row.fingerprint !== keyed.fingerprint) {
    throw new StripeError(
      400,
      'idempotency_error',
      `Keys for idempotent requests can only be used with the same parameters they were first used with. Try using a key other than '${keyed.key}' if you meant to execute a different request.`,
    )
  }
  return { status: Number(row.status), body: String(row.body), requestId: String(row.request_id) }
}
