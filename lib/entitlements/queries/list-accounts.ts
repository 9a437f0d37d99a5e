import { domainError } from '../../core/errors'
import { err, ok, type Result } from '../../core/result'
import { db } from '../../db/client'
import { Prisma } from '../../db/generated/client'
import type { AccountOrder } from '../schema'
import type { AuthenticatedApp, Counted, EntitledAccount, Slice } from '../types'
import { readPurchases, runningOf } from './read-purchases'

const columns = { created: Prisma.sql`u.created_at`, updated: Prisma.sql`u.updated_at` }
const directions = { asc: Prisma.sql`asc`, desc: Prisma.sql`desc` }

interface Found {
  id: string
  total: number
}

/** Reads how many have the plan, if it is one of the app's own, whatever its state. */
async function findPlan(app: AuthenticatedApp, githubId: number): Promise<Found | undefined> {
  const [found] = await db().$queryRaw<Found[]>`
    select p.id,
      (select count(*)::int from purchase u where u.plan_id = p.id and ${runningOf(app)}) as total
    from plan p where p.github_id = ${githubId} and p.listing_id = ${app.listingId}`
  return found
}

/** The accounts that have a plan of the app, also one that is not sold any more. Errors: `not_found` for a plan of anybody else. */
export async function listAccounts(
  app: AuthenticatedApp,
  planId: number,
  { sort, direction }: AccountOrder,
  { offset, perPage }: Slice,
): Promise<Result<Counted<EntitledAccount>>> {
  const plan = await findPlan(app, planId)
  if (plan === undefined) return err(domainError('not_found'))
  if (offset >= plan.total) return ok({ items: [], total: plan.total })
  const order = Prisma.sql`${columns[sort]} ${directions[direction]}, u.id ${directions[direction]}`
  const items = await readPurchases(Prisma.sql`
    select u.id, row_number() over (order by ${order}) as place
    from purchase u where u.plan_id = ${plan.id} and ${runningOf(app)}
    order by ${order} offset ${offset} limit ${perPage}`)
  return ok({ items, total: plan.total })
}
