import type { DatabaseSync } from 'node:sqlite'
import { record } from './events/record'
import type { Kind, Kinds } from './store/kinds'
import type { Objects } from './store/objects'
import type { EventType } from './types'

/** The sandbox as a whole: its state, its address and its settings. */
export interface World {
  database: DatabaseSync
  objects: Objects
  url: string
  secretKey: string
  now: () => Date
}

/** One account at one moment, on behalf of one request, or of nobody when time passes. */
export interface Scope {
  world: World
  account: string
  /** Unix seconds, business time. */
  now: number
  request: { id: string; idempotency_key: string | null } | null
}

/** The platform's own account, to which the secret key belongs. */
export const platform = 'acct_platform'

export function scopeOf(world: World, account: string): Scope {
  return { world, account, now: Math.floor(world.now().getTime() / 1000), request: null }
}

export function find<K extends Kind>(scope: Scope, kind: K, id: string): Kinds[K] | undefined {
  return scope.world.objects.get(scope.account, kind, id)
}

/** Loads what must be there because another stored object points to it. */
export function load<K extends Kind>(scope: Scope, kind: K, id: string): Kinds[K] {
  const object = find(scope, kind, id)
  if (!object) throw new Error(`${kind} ${id} is gone from ${scope.account}`)
  return object
}

export function insert<K extends Kind>(
  scope: Scope,
  kind: K,
  object: Kinds[K] & { id: string },
  event?: EventType,
): Kinds[K] {
  scope.world.objects.save(scope.account, kind, object)
  if (event) record(scope, event, object)
  return object
}

/**
 * Saves a changed object. The event carries the old values of the fields that differ;
 * without a difference there is no `…updated` event, as with Stripe.
 */
export function change<K extends Kind, T extends Kinds[K] & { id: string }>(
  scope: Scope,
  kind: K,
  before: T,
  patch: Partial<T>,
  event?: EventType,
): T {
  const after: T = { ...before, ...patch }
  const previous = differences(before, after)
  if (Object.keys(previous).length === 0 && event?.endsWith('.updated')) return after
  scope.world.objects.save(scope.account, kind, after)
  if (event) record(scope, event, after, event.endsWith('.updated') ? previous : undefined)
  return after
}

function differences(before: object, after: object): Record<string, unknown> {
  const old = new Map(Object.entries(before))
  const changed = Object.entries(after).filter(
    ([field, value]) => JSON.stringify(old.get(field)) !== JSON.stringify(value),
  )
  return Object.fromEntries(changed.map(([field]) => [field, old.get(field) ?? null]))
}
