import { Prisma } from '../../db/generated/client'
import { holdingFields, purchaseFields } from '../schema'
import { planJson } from './plan-json'

/** Where each field of a purchase (`u`) comes from. */
const sources: Record<keyof typeof purchaseFields.shape, Prisma.Sql> = {
  cycle: Prisma.sql`u.cycle`,
  units: Prisma.sql`u.units`,
  current_period_end: Prisma.sql`u.current_period_end`,
  trial_ends_at: Prisma.sql`u.trial_ends_at`,
  updated_at: Prisma.sql`u.updated_at`,
  cancel_at_period_end: Prisma.sql`u.cancel_at_period_end`,
  pending_units: Prisma.sql`u.pending_units`,
  pending_effective_at: Prisma.sql`u.pending_effective_at`,
  github_id: Prisma.sql`a.github_id`,
  type: Prisma.sql`a.type`,
  login: Prisma.sql`a.login`,
  email: Prisma.sql`person.email`,
  contact_email: Prisma.sql`connection.contact_email`,
  pending_plan: Prisma.sql`case when pending.id is not null then ${planJson('pending')} end`,
  is_installed: Prisma.sql`exists (
    select from installation i
    where i.listing_id = u.listing_id and i.account_id = u.account_id and i.state = 'active'
  )`,
  plan: planJson('p'),
}

/** Values without their names, which would be two thirds of a long list's text. */
function rowJson(fields: (keyof typeof sources)[]): Prisma.Sql {
  return Prisma.sql`json_build_array(${Prisma.join(fields.map((field) => sources[field]))})`
}

/** A purchase (`u`) without its plan, for lists of one plan's purchases. */
export const holdingJson = rowJson(holdingFields.keyof().options)

/** A purchase (`u`) as `purchaseRowSchema` reads it, with all that an integrator is told of it. */
export const purchaseJson = rowJson(purchaseFields.keyof().options)

/** What {@link holdingJson} takes its words from, beside the purchase itself. */
export const holdingJoins = Prisma.sql`
  join account a on a.id = u.account_id
  left join plan pending on pending.id = u.pending_plan_id
  left join "user" person on person.account_id = a.id
  left join organization_connection connection on connection.organization_id = a.id`

/** What {@link purchaseJson} takes its words from. */
export const purchaseJoins = Prisma.sql`${holdingJoins} join plan p on p.id = u.plan_id`

/** The purchases (`u`) that `chosen` selects as a list in an order of their own columns. */
export function listJson({
  json,
  joins,
  chosen,
  order,
}: Record<'json' | 'joins' | 'chosen' | 'order', Prisma.Sql>): Prisma.Sql {
  return Prisma.sql`(
    select coalesce(json_agg(${json} order by ${order}), '[]'::json) from (${chosen}) u ${joins}
  )`
}
