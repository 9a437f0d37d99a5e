import { Prisma } from '../../db/generated/client'
import { planJson } from './plan-json'

/** What a purchase (`u`) says but for its plan, as `holdingRowSchema` reads it: keys and values of a JSON object. */
const holding = Prisma.sql`
  'cycle', u.cycle, 'units', u.units, 'current_period_end', u.current_period_end,
  'trial_ends_at', u.trial_ends_at, 'updated_at', u.updated_at,
  'cancel_at_period_end', u.cancel_at_period_end, 'pending_units', u.pending_units,
  'pending_effective_at', u.pending_effective_at,
  'github_id', a.github_id, 'type', a.type, 'login', a.login,
  'email', person.email, 'contact_email', connection.contact_email,
  'pending_plan', case when pending.id is null then null else ${planJson('pending')} end,
  'is_installed', exists (
    select from installation i
    where i.listing_id = u.listing_id and i.account_id = u.account_id and i.state = 'active'
  )`

/** A purchase (`u`) without its plan, for lists of one plan's purchases. */
export const holdingJson = Prisma.sql`json_build_object(${holding})`

/** A purchase (`u`) as `purchaseRowSchema` reads it, with all that an integrator is told of it. */
export const purchaseJson = Prisma.sql`json_build_object(${holding}, 'plan', ${planJson('p')})`

/** What {@link holdingJson} takes its words from, beside the purchase itself. */
export const holdingJoins = Prisma.sql`
  join account a on a.id = u.account_id
  left join plan pending on pending.id = u.pending_plan_id
  left join "user" person on person.account_id = a.id
  left join organization_connection connection on connection.organization_id = a.id`

/** What {@link purchaseJson} takes its words from. */
export const purchaseJoins = Prisma.sql`${holdingJoins} join plan p on p.id = u.plan_id`

/** The purchases that `chosen` selects, each with its `place`, as a list in that order. */
export function listJson(json: Prisma.Sql, joins: Prisma.Sql, chosen: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`(
    select coalesce(json_agg(${json} order by u.place), '[]'::json) from (${chosen}) u ${joins}
  )`
}
