import type { z } from 'zod'
import type { Scope } from '../scope'
import { parse } from './params'

type Method = 'GET' | 'POST' | 'DELETE'

/** One method and address of the API. */
export interface Route {
  method: Method
  path: string
  /**
   * Checks the parameters first, without touching anything: Stripe forgets an idempotency
   * key whose request did not get further. `id` is the first identifier in the address,
   * `sub` the second.
   */
  prepare: (input: unknown) => (scope: Scope, id: string, sub: string) => object
}

/** Ties a strict schema to its handler; the handler gets what the schema gives. */
export function route<S extends z.ZodType>(
  method: Method,
  path: string,
  schema: S,
  handle: (scope: Scope, input: z.output<S>, id: string, sub: string) => object,
): Route {
  return {
    method,
    path,
    prepare: (input) => {
      const parsed = parse(schema, input)
      return (scope, id, sub) => handle(scope, parsed, id, sub)
    },
  }
}
