import { domainError, type ErrorCode } from '../../core/errors'
import { err, ok, type Result } from '../../core/result'
import type { PlanState } from '../types'

/** Live plans of a listing: drafts, and published ones that are not to be retired (GitHub, "Setting pricing plans for your listing"). */
export const mostPlans = 10

/** How a plan stands in its life. */
export interface PlanStanding {
  state: PlanState
  /** Named by a submission that waits for its review. */
  frozen: boolean
  /** The next publication retires it. */
  retireMarked: boolean
  /** Test purchases on it that have not ended. */
  tests: number
}

export type PlanAction = 'edit' | 'delete' | 'move' | 'mark' | 'unmark'

/** What each action says about a plan in each state; null where it may be done. A retired plan is over. */
const answers: Record<PlanAction, Record<PlanState, ErrorCode | null>> = {
  edit: { draft: null, published: 'plan_published', retired: 'plan_published' },
  delete: { draft: null, published: 'plan_published', retired: 'plan_published' },
  move: { draft: null, published: 'plan_published', retired: 'plan_published' },
  mark: { draft: 'conflict', published: null, retired: 'conflict' },
  unmark: { draft: 'conflict', published: null, retired: 'conflict' },
}

/**
 * Whether something may be done to a plan now: a draft is free to change until it is submitted, a
 * published plan only ever retires (design §4). Errors: `plan_in_review`, `plan_published`,
 * `plan_tried` for deleting a draft that somebody is trying, `conflict` when it was done already.
 */
export function mayDo(action: PlanAction, plan: PlanStanding): Result<true> {
  if (plan.frozen) return err(domainError('plan_in_review'))
  const refused = answers[action][plan.state]
  if (refused !== null) return err(domainError(refused))
  if (action === 'delete' && plan.tests > 0) return err(domainError('plan_tried'))
  const asWished = action === 'mark' ? plan.retireMarked : action === 'unmark' && !plan.retireMarked
  return asWished ? err(domainError('conflict')) : ok(true)
}

/** Whether the plan counts among those that the listing will have. */
function isLive({ state, retireMarked }: PlanStanding): boolean {
  return state === 'draft' || (state === 'published' && !retireMarked)
}

/** Whether one more plan may live, new or no longer to be retired. Error: `too_many_plans`. */
export function mayAdd(plans: readonly PlanStanding[]): Result<true> {
  if (plans.filter(isLive).length < mostPlans) return ok(true)
  return err(domainError('too_many_plans', { values: { most: mostPlans } }))
}

/** Whether the listing's currency may be chosen again. Errors: `currency_fixed` while a plan is published, `plan_in_review` while a draft is. */
export function mayChangeCurrency(plans: readonly PlanStanding[]): Result<true> {
  if (plans.some(({ state }) => state === 'published')) {
    return err(domainError('currency_fixed', { field: 'currency' }))
  }
  if (plans.some(({ frozen }) => frozen)) {
    return err(domainError('plan_in_review', { field: 'currency' }))
  }
  return ok(true)
}
