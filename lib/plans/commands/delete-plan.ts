import type { Actor } from '../../accounts/types'
import { now } from '../../clock'
import { domainError } from '../../core/errors'
import { err, ok, type Result } from '../../core/result'
import type { ManagedListing } from '../../listings/types'
import { mayDo } from '../rules/plan-life'
import { changePlanSet } from './change-plan-set'

/**
 * Deletes a draft plan. One that was tried is kept for the history of its test purchases, retired
 * and shown to nobody. Errors: `not_found` for a plan of another listing, `plan_published`,
 * `plan_in_review`, `plan_tried` while somebody is trying it.
 */
export function deletePlan(
  actor: Actor,
  listing: ManagedListing,
  planId: string,
): Promise<Result<void>> {
  return changePlanSet(actor, listing, async (tx, plans) => {
    const plan = plans.find((one) => one.id === planId)
    if (plan === undefined) return err(domainError('not_found'))
    const allowed = mayDo('delete', plan)
    if (!allowed.ok) return allowed
    const tried = await tx.purchase.count({
      where: { OR: [{ planId }, { pendingPlanId: planId }] },
    })
    if (tried === 0) await tx.plan.delete({ where: { id: planId } })
    else
      await tx.plan.update({ where: { id: planId }, data: { state: 'retired', retiredAt: now() } })
    return ok({ action: 'plan.deleted' as const, planId, value: undefined })
  })
}
