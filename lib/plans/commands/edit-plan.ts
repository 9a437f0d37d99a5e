import type { Actor } from '../../accounts/types'
import { domainError } from '../../core/errors'
import { parseInput } from '../../core/parse'
import { err, ok, type Result } from '../../core/result'
import type { ManagedListing } from '../../listings/types'
import { mayDo } from '../rules/plan-life'
import { readPlan } from '../rules/read-plan'
import { planFormSchema, planVersionSchema } from '../schema'
import { changePlanSet } from './change-plan-set'

/**
 * Writes a draft plan anew. Errors: `invalid_input`, those of {@link readPlan}, `not_found` for a
 * plan of another listing, `plan_published`, `plan_in_review`, `conflict` when somebody else saved
 * since the form was opened: their words stay.
 */
export async function editPlan(
  actor: Actor,
  listing: ManagedListing,
  planId: string,
  input: unknown,
): Promise<Result<number>> {
  const form = parseInput(planFormSchema, input)
  if (!form.ok) return form
  const seen = parseInput(planVersionSchema, input)
  if (!seen.ok) return seen
  return changePlanSet(actor, listing, async (tx, plans, currency) => {
    const plan = plans.find((one) => one.id === planId)
    if (plan === undefined) return err(domainError('not_found'))
    const allowed = mayDo('edit', plan)
    if (!allowed.ok) return allowed
    if (plan.version !== seen.value.version) return err(domainError('conflict'))
    const terms = readPlan(form.value, currency)
    if (!terms.ok) return terms
    const data = { ...terms.value, version: plan.version + 1 }
    await tx.plan.update({ where: { id: plan.id }, data })
    return ok({ action: 'plan.edited' as const, planId, value: plan.number })
  })
}
