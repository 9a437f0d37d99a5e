import { Prisma } from '../../db/generated/client'
import { toEntitledAccount } from '../rules'
import { type AccountOrder, countedPurchasesSchema } from '../schema'
import type { Counted, EntitledAccount, Slice } from '../types'
import { purchasesJson } from './purchase-json'
import { type Question, running } from './question'

const columns = { created: Prisma.sql`u.created_at`, updated: Prisma.sql`u.updated_at` }
const directions = { asc: Prisma.sql`asc`, desc: Prisma.sql`desc` }

const foundSchema = countedPurchasesSchema.nullable()

/** The accounts that have a plan of the app, also one that is not sold any more; null for a plan of anybody else. */
export function accountsOfPlan(
  planId: number,
  { sort, direction }: AccountOrder,
  { offset, perPage }: Slice,
): Question<Counted<EntitledAccount> | null> {
  const order = Prisma.sql`${columns[sort]} ${directions[direction]}, u.id ${directions[direction]}`
  const chosen = Prisma.sql`
    select u.id, row_number() over (order by ${order}) as place
    from purchase u where u.plan_id = wanted.id and ${running}
    order by ${order} offset ${offset} limit ${perPage}`
  const sql = Prisma.sql`
    select json_build_object(
      'total', (select count(*) from purchase u where u.plan_id = wanted.id and ${running}),
      'items', ${purchasesJson(chosen)}
    ) from plan wanted where wanted.github_id = ${planId} and wanted.listing_id = l.id`
  const read = (value: unknown) => {
    const found = foundSchema.parse(value)
    return found && { items: found.items.map(toEntitledAccount), total: found.total }
  }
  return { sql, read }
}
