import { Prisma } from '../../db/generated/client'
import { toEntitledAccount } from '../rules'
import { countedPurchasesSchema } from '../schema'
import type { AuthenticatedPerson, Counted, EntitledAccount, Slice } from '../types'
import { accountsOf } from './accounts-of'
import { listJson, purchaseJoins, purchaseJson } from './purchase-json'
import { type Question, running } from './question'

/** What the person's account and organizations have of the app that the person's token was given to; of nothing else. */
export function purchasesOfPerson(
  { githubId }: AuthenticatedPerson,
  { offset, perPage }: Slice,
): Question<Counted<EntitledAccount>> {
  const order = Prisma.sql`u.created_at desc, u.id desc`
  const chosen = Prisma.sql`
    select u.* from own u order by ${order} offset ${offset} limit ${perPage}`
  const sql = Prisma.sql`
    with own as materialized (
      select u.* from purchase u where u.account_id in (${accountsOf(githubId)}) and ${running}
    )
    select json_build_object(
      'total', (select count(*) from own),
      'items', ${listJson({ json: purchaseJson, joins: purchaseJoins, chosen, order })}
    )`
  const read = (value: unknown) => {
    const { items, total } = countedPurchasesSchema.parse(value)
    return { items: items.map(toEntitledAccount), total }
  }
  return { sql, read }
}
