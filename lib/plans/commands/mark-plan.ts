import type { Actor } from '../../accounts/types'
import { now } from '../../clock'
import { domainError } from '../../core/errors'
import { err, ok, type Result } from '../../core/result'
import type { ManagedListing } from '../../listings/types'
import { mayAdd, mayDo } from '../rules/plan-life'
import { changePlanSet } from './change-plan-set'

/**
 * Marks a published plan to be retired by the next publication, or takes the mark back. Errors:
 * `not_found` for a plan of another listing, `plan_in_review`, `conflict` when it is so already,
 * `too_many_plans` when it can no longer stay.
 */
export function markPlan(
  actor: Actor,
  listing: ManagedListing,
  planId: string,
  action: 'mark' | 'unmark',
): Promise<Result<void>> {
  return changePlanSet(actor, listing, async (tx, plans) => {
    const plan = plans.find((one) => one.id === planId)
    if (plan === undefined) return err(domainError('not_found'))
    const allowed = mayDo(action, plan)
    if (!allowed.ok) return allowed
    const room = action === 'unmark' ? mayAdd(plans) : allowed
    if (!room.ok) return room
    const retireMarkedAt = action === 'mark' ? now() : null
    await tx.plan.update({ where: { id: plan.id }, data: { retireMarkedAt } })
    return ok({ action: `plan.${action}ed` as const, planId, value: undefined })
  })
}
