import { domainError } from '../../core/errors'
import { err, ok, type Result } from '../../core/result'
import { db } from '../../db/client'
import type { SetupListing } from '../../installs/queries/load-setup-listing'
import { planFits } from '../../plans/rules'
import type { MonthlyCost } from '../rules/terms'
import type { Terms } from '../types'

type Plan = Pick<
  SetupListing['plans'][number],
  'id' | 'audience' | 'priceModel' | 'monthlyPrice' | 'yearlyPrice' | 'currency' | 'trialDays'
>

function planProblem(plan: Plan, terms: Terms) {
  if (!planFits(plan.audience, 'Organization')) {
    return domainError('plan_not_for_account', { field: 'planId' })
  }
  if (plan.priceModel === 'free') return null
  const price = terms.cycle === 'yearly' ? plan.yearlyPrice : plan.monthlyPrice
  if (terms.cycle === null || price === null) {
    return domainError('cycle_not_available', { field: 'cycle' })
  }
  return null
}

/**
 * Terms as they can be had today: the plan is one that is sold to organizations, in a cycle that it
 * has; what a plan has no use for is left out. Without a plan they are about access alone. Errors:
 * `plan_not_available`, `plan_not_for_account`, `cycle_not_available`.
 */
export function checkTerms(listing: Pick<SetupListing, 'plans'>, given: Terms): Result<Terms> {
  const { planId, selection, repositoryIds } = given
  const terms = { planId, cycle: given.cycle, units: given.units, selection, repositoryIds }
  if (terms.planId === null) return ok({ ...terms, cycle: null, units: 1 })
  const plan = listing.plans.find(({ id }) => id === terms.planId)
  if (plan === undefined) return err(domainError('plan_not_available', { field: 'planId' }))
  const problem = planProblem(plan, terms)
  if (problem !== null) return err(problem)
  const cycle = plan.priceModel === 'free' ? null : terms.cycle
  return ok({ ...terms, cycle, units: plan.priceModel === 'per_unit' ? terms.units : 1 })
}

/** What terms cost a month, in minor units of the listing's currency; a year counts as twelve months. */
export function monthlyCost(plans: readonly Plan[]): MonthlyCost {
  return ({ planId, cycle, units }) => {
    const plan = plans.find(({ id }) => id === planId)
    if (plan === undefined || plan.priceModel === 'free') return 0
    const each = cycle === 'yearly' ? (plan.yearlyPrice ?? 0) / 12 : (plan.monthlyPrice ?? 0)
    return each * units
  }
}

/** The plans that a listing sells, with one more that it may have retired since it was asked for. */
export function loadPlans(listingId: string, planId: string | null): Promise<Plan[]> {
  const also = planId === null ? [] : [{ id: planId }]
  return db().plan.findMany({ where: { listingId, OR: [{ state: 'published' }, ...also] } })
}

/** What an account has of a listing; null where it has nothing. */
export function findLivePurchase(place: { listingId: string; accountId: string }) {
  return db().purchase.findFirst({
    where: { ...place, state: { not: 'cancelled' }, isTest: false },
    select: { id: true, planId: true, cycle: true, units: true },
  })
}
