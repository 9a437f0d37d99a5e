import { Prisma } from '../../db/generated/client'
import { toEntitledAccount } from '../rules'
import { type AccountOrder, countedHoldingsSchema } from '../schema'
import type { Counted, EntitledAccount, Slice } from '../types'
import { planJson } from './plan-json'
import { holdingJoins, holdingJson, listJson } from './purchase-json'
import { type Question, running } from './question'

const columns = { created: Prisma.sql`u.created_at`, updated: Prisma.sql`u.updated_at` }
const directions = { asc: Prisma.sql`asc`, desc: Prisma.sql`desc` }

const foundSchema = countedHoldingsSchema.nullable()

/** The accounts that have a plan of the app, also one that is not sold any more; null for a plan of anybody else. */
export function accountsOfPlan(
  planId: number,
  { sort, direction }: AccountOrder,
  { offset, perPage }: Slice,
): Question<Counted<EntitledAccount> | null> {
  const order = Prisma.sql`${columns[sort]} ${directions[direction]}, u.id ${directions[direction]}`
  const chosen = Prisma.sql`
    select u.* from purchase u where u.plan_id = wanted.id and ${running}
    order by ${order} offset ${offset} limit ${perPage}`
  const sql = Prisma.sql`
    select json_build_object(
      'total', (select count(*) from purchase u where u.plan_id = wanted.id and ${running}),
      'plan', ${planJson('wanted')},
      'items', ${listJson({ json: holdingJson, joins: holdingJoins, chosen, order })}
    ) from plan wanted where wanted.github_id = ${planId} and wanted.listing_id = l.id`
  const read = (value: unknown) => {
    const found = foundSchema.parse(value)
    if (found === null) return null
    const { plan, total } = found
    return { items: found.items.map((holding) => toEntitledAccount({ ...holding, plan })), total }
  }
  return { sql, read }
}
