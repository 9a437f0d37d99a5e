import { z } from 'zod'
import { db } from '../../db/client'
import { Prisma } from '../../db/generated/client'
import { toEntitledAccount } from '../rules'
import { purchaseRowSchema } from '../schema'
import type { EntitledAccount } from '../types'

/** What is running of a listing: a draft has test purchases, everything else has real ones (`u` purchase). */
export function runningOf(app: { listingId: string; isDraft: boolean }): Prisma.Sql {
  return Prisma.sql`
    u.listing_id = ${app.listingId} and u.is_test = ${app.isDraft} and u.state <> 'cancelled'`
}

/**
 * Reads purchases with all that an integrator is told of them, in one statement. `chosen` selects
 * their ids as `id`, each with its `place` in the list; it is the caller that authorizes.
 */
export async function readPurchases(chosen: Prisma.Sql): Promise<EntitledAccount[]> {
  const rows = await db().$queryRaw`
    with chosen as (${chosen})
    select u.cycle, u.units, u.current_period_end, u.trial_ends_at, u.updated_at,
      u.cancel_at_period_end, u.pending_units, u.pending_effective_at,
      a.github_id, a.type, a.login, person.email, connection.contact_email,
      to_jsonb(p) as plan, to_jsonb(pending) as pending_plan,
      exists (
        select from installation i
        where i.listing_id = u.listing_id and i.account_id = u.account_id and i.state = 'active'
      ) as is_installed
    from chosen join purchase u on u.id = chosen.id
    join account a on a.id = u.account_id
    join plan p on p.id = u.plan_id
    left join plan pending on pending.id = u.pending_plan_id
    left join "user" person on person.account_id = a.id
    left join organization_connection connection on connection.organization_id = a.id
    order by chosen.place`
  return z.array(purchaseRowSchema).parse(rows).map(toEntitledAccount)
}
