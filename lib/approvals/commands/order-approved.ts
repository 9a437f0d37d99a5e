import type { Actor } from '../../accounts/types'
import { domainError } from '../../core/errors'
import { parseInput } from '../../core/parse'
import { err, ok, type Result } from '../../core/result'
import { type OrderedSetup, orderSetup } from '../../installs/commands/order-setup'
import { loadSetupListing } from '../../installs/queries/load-setup-listing'
import { type Approval, findApproval } from '../queries/find-approval'
import { readPermissions } from '../queries/read-permissions'
import { asksMore, orderExcess } from '../rules/terms'
import { approvedOrderSchema } from '../schema'
import type { Excess } from '../types'

/** The field of the form at which an order goes beyond an approval. */
const fieldOf: Record<Excess, string> = {
  plan: 'planId',
  cycle: 'cycle',
  units: 'units',
  all_repositories: 'repositoryIds',
  repositories: 'repositoryIds',
  permissions: 'accountId',
}

/** Whether an order is for what was approved, and no more. */
function holdAgainst(
  { terms, accountId, slug }: Approval,
  order: Parameters<typeof orderExcess>[1] & { accountId: string; slug: string },
): Result<true> {
  if (order.accountId !== accountId || order.slug !== slug) {
    return err(domainError('approval_of_another', { field: 'accountId' }))
  }
  const [excess] = orderExcess(terms, order)
  return excess === undefined
    ? ok(true)
    : err(domainError('beyond_approval', { field: fieldOf[excess] }))
}

/** Whether the app asks for no more on GitHub at this moment than what was approved. */
async function holdPermissions(actor: Actor, { slug, terms }: Approval): Promise<Result<true>> {
  const listing = await loadSetupListing(slug)
  if (listing === null) return err(domainError('not_found'))
  const today = await readPermissions(actor, listing)
  if (!today.ok) return today
  return asksMore(terms, today.value)
    ? err(domainError('beyond_approval', { field: fieldOf.permissions }))
    : ok(true)
}

/**
 * Buys and installs what was approved, through the link that the approval minted: exactly that, or
 * less of it; whoever may not do it alone on GitHub and pay still may not. `input` holds the fields
 * of `orderSetup` and the request's id. Errors: `not_found` for who has no part in the request,
 * `not_approved`, `approval_used`, `approval_ended`, `approval_of_another`, `beyond_approval`, also
 * where the app asks for more permissions by now, `app_not_found`, those of `orderSetup`.
 */
export async function orderApproved(actor: Actor, input: unknown): Promise<Result<OrderedSetup>> {
  const parsed = parseInput(approvedOrderSchema, input)
  if (!parsed.ok) return parsed
  const order = parsed.value
  const approval = await findApproval(actor, order.requestId)
  if (!approval.ok) return approval
  const held = holdAgainst(approval.value, order)
  if (!held.ok) return held
  const same = await holdPermissions(actor, approval.value)
  return same.ok ? orderSetup(actor, input, approval.value.requestId) : same
}
