import { accessSchema } from '../schema'
import type { Access } from '../types'

/** What is kept of an access, from its columns or from JSON; what cannot be read grants nothing. */
export function toAccess(row: unknown): Access {
  return accessSchema.catch({ permissions: {}, events: [], scopes: [] }).parse(row)
}
