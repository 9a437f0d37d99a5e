import { z } from 'zod'
import type { AuthorizedAccountId } from '../../accounts/types'
import { now } from '../../clock'
import { db } from '../../db/client'
import { addMonths } from '../rules/twelve-month-total'
import type { SpendingRow } from '../types'

const rowsSchema = z.array(
  z.object({
    month: z.string(),
    seller: z.string(),
    currency: z.string(),
    amount: z.coerce.number(),
  }),
)

/** What an account paid each integrator in each of the last twelve months, less what came back; minor units, by currency. */
export async function getSpending(accountId: AuthorizedAccountId): Promise<SpendingRow[]> {
  const since = addMonths(now(), -12)
  const rows = await db().$queryRaw`
    select
      to_char(date_trunc('month', i.paid_at at time zone 'UTC'), 'YYYY-MM') as month,
      p.name as seller,
      i.currency,
      sum(i.amount_paid - i.amount_refunded)::bigint as amount
    from invoice i
    join purchase u on u.id = i.purchase_id
    join listing l on l.id = u.listing_id
    join publisher p on p.id = l.publisher_id
    where u.account_id = ${accountId} and i.state = 'paid' and i.paid_at >= ${since}
    group by 1, 2, 3
    having sum(i.amount_paid - i.amount_refunded) > 0
    order by 1, 2, 3`
  return rowsSchema
    .parse(rows)
    .map(({ amount, currency, ...row }) => ({ ...row, paid: { amount, currency } }))
}
