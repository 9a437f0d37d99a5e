import { z } from 'zod'
import { db } from '../../db/client'
import type { ManagedListingId } from '../../listings/types'
import type { TransactionRow } from '../types'

const rowsSchema = z.array(
  z.object({
    at: z.date(),
    appName: z.string(),
    userLogin: z.string(),
    userId: z.coerce.number(),
    userType: z.enum(['User', 'Organization']),
    country: z.string().nullable(),
    postalCode: z.string().nullable(),
    amount: z.coerce.number(),
    currency: z.string(),
    cycle: z.enum(['monthly', 'yearly']).nullable(),
    planId: z.coerce.number(),
  }),
)

const frequencies = { monthly: 'Monthly', yearly: 'Yearly' } as const

/**
 * The newest transactions of a listing, at most `take`: a row for each paid invoice with its tax, less
 * what was given back, and one of 0 for each subscription that ended (GitHub, "Viewing transactions for your
 * listing"). The plan is the one that the account had at that moment. Test purchases are not in it.
 */
export async function listTransactions(
  id: ManagedListingId,
  take: number,
): Promise<TransactionRow[]> {
  const rows = await db().$queryRaw`
    with moved as (
      select i.purchase_id, i.paid_at as at, i.amount_paid - i.amount_refunded as amount, i.currency
      from invoice i join purchase p on p.id = i.purchase_id
      where p.listing_id = ${id} and i.state = 'paid' and i.paid_at is not null and i.amount_paid > 0
      union all
      select e.purchase_id, e.effective_at, 0, p.currency
      from ledger_entry e join purchase p on p.id = e.purchase_id
      where p.listing_id = ${id} and not p.is_test and e.action = 'cancelled'
    )
    select m.at, r.name as "appName", a.login as "userLogin", a.github_id as "userId",
      a.type::text as "userType", c.billing_details ->> 'country' as country,
      c.billing_details ->> 'postalCode' as "postalCode", m.amount, m.currency,
      s.snapshot ->> 'cycle' as cycle, (s.snapshot #>> '{plan,id}')::int as "planId"
    from moved m
    join purchase p on p.id = m.purchase_id
    join account a on a.id = p.account_id
    join listing l on l.id = p.listing_id
    join listing_revision r on r.id = l.current_revision_id
    left join lateral (
      select billing_details from checkout
      where purchase_id = p.id
      -- Stripe's times are whole seconds: what was ordered in the very second of the payment comes after it.
      order by created_at <= m.at desc, abs(extract(epoch from created_at - m.at)) limit 1
    ) c on true
    join lateral (
      select e.snapshot from ledger_entry e
      where e.purchase_id = p.id
      order by e.effective_at <= m.at desc, abs(extract(epoch from e.effective_at - m.at)), e.version desc
      limit 1
    ) s on true
    order by m.at desc, m.purchase_id
    limit ${take}`
  return rowsSchema.parse(rows).map(({ at, cycle, ...row }) => ({
    ...row,
    date: at.toISOString().slice(0, 10),
    renewalFrequency: cycle === null ? null : frequencies[cycle],
  }))
}
