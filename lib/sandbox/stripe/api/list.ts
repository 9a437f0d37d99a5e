import { z } from 'zod'
import type { Scope } from '../scope'
import type { Kind, Kinds } from '../store/kinds'
import type { Filter } from '../store/objects'
import type { List } from '../types'
import { invalid, noSuch } from './errors'
import { integer, text } from './params'

const range = z.union([
  integer(),
  z.strictObject({
    gt: integer().optional(),
    gte: integer().optional(),
    lt: integer().optional(),
    lte: integer().optional(),
  }),
])

/** The parameters that every list takes. */
export const listed = {
  limit: integer(1).optional(),
  starting_after: text().optional(),
  ending_before: text().optional(),
}

export const createdRange = { created: range.optional() }

interface Paging {
  limit?: number | undefined
  starting_after?: string | undefined
  ending_before?: string | undefined
}

/** A page in Stripe's shape. A cursor that is not in the account is `resource_missing`. */
export function page<K extends Kind>(
  scope: Scope,
  kind: K,
  url: string,
  input: Paging,
  filter: Filter = {},
): List<Kinds[K]> {
  const { objects } = scope.world
  const found = objects.page(scope.account, kind, filter, cursors(scope, kind, input))
  return { object: 'list', data: found.data, has_more: found.hasMore, url }
}

function cursors(scope: Scope, kind: Kind, input: Paging) {
  const { limit = 10, starting_after, ending_before } = input
  if (limit > 100)
    throw invalid('This value must be less than or equal to 100 (it currently is not).', 'limit')
  if (starting_after && ending_before) {
    throw invalid('You can only pass one of `starting_after` and `ending_before`.', 'ending_before')
  }
  for (const [param, id] of Object.entries({ starting_after, ending_before })) {
    if (id && !scope.world.objects.get(scope.account, kind, id)) throw noSuch(kind, id, param)
  }
  return {
    limit,
    ...(starting_after ? { startingAfter: starting_after } : {}),
    ...(ending_before ? { endingBefore: ending_before } : {}),
  }
}

/** A page of a list that is not stored as such, in the order given. */
export function pageOf<T extends { id: string }>(all: T[], url: string, input: Paging): List<T> {
  const { limit = 10, starting_after, ending_before } = input
  const after = starting_after ? all.findIndex((item) => item.id === starting_after) + 1 : 0
  const end = ending_before ? all.findIndex((item) => item.id === ending_before) : all.length
  const from = ending_before ? Math.max(0, end - limit) : after
  const data = all.slice(from, Math.min(end, from + limit))
  return { object: 'list', data, has_more: ending_before ? from > 0 : from + limit < end, url }
}
