import { find, type Scope } from '../scope'
import type { PublicKinds } from '../store/kinds'
import { noSuch } from './errors'

/** The object with this id in the scope's account, or Stripe's `resource_missing`. */
export function found<K extends keyof PublicKinds>(
  scope: Scope,
  kind: K,
  id: string,
  param = 'id',
): PublicKinds[K] {
  const object = find(scope, kind, id)
  if (!object) throw noSuch(kind, id, param)
  return object
}
