import type { Actor } from '../../accounts/types'
import { domainError } from '../../core/errors'
import { err, ok, type Result } from '../../core/result'
import type { ManagedListing } from '../../listings/types'
import { mayDo } from '../rules/plan-life'
import { changePlanSet } from './change-plan-set'

/**
 * Moves a draft plan before or after the next draft: they exchange their numbers, by which buyers
 * see them in order. A published plan keeps its number, since upgrade links name it. Errors:
 * `not_found` for a plan of another listing, `plan_published`, `plan_in_review`, `conflict` where
 * there is no draft to exchange with.
 */
export function movePlan(
  actor: Actor,
  listing: ManagedListing,
  planId: string,
  direction: 'up' | 'down',
): Promise<Result<void>> {
  return changePlanSet(actor, listing, async (tx, plans) => {
    const plan = plans.find((one) => one.id === planId)
    if (plan === undefined) return err(domainError('not_found'))
    const allowed = mayDo('move', plan)
    if (!allowed.ok) return allowed
    const drafts = plans.filter((one) => mayDo('move', one).ok)
    const other = drafts[drafts.indexOf(plan) + (direction === 'up' ? -1 : 1)]
    if (other === undefined) return err(domainError('conflict'))
    // A number that nobody can have, since no two plans may share one for a moment.
    const aside = Math.max(...plans.map((one) => one.number)) + 1_000_000
    await tx.plan.update({ where: { id: other.id }, data: { number: aside } })
    await tx.plan.update({ where: { id: plan.id }, data: { number: other.number } })
    await tx.plan.update({ where: { id: other.id }, data: { number: plan.number } })
    return ok({ action: 'plan.moved' as const, planId, value: undefined })
  })
}
