import { now } from '../../clock'
import { db } from '../../db/client'
import { planFits } from '../../plans/rules'
import type { BillingCycle, PlanView } from '../../plans/types'
import { costOf } from '../rules/cost'
import { narrows } from '../rules/terms'
import type { ApprovalOffer } from '../types'
import { askedTerms, type RequestRow } from './load-request'
import { loadPlans, monthlyCost } from './load-terms'

const cyclesOf = ({ priceModel, monthlyPrice, yearlyPrice }: PlanView): (BillingCycle | null)[] =>
  priceModel === 'free'
    ? [null]
    : [
        ...(monthlyPrice === null ? [] : ['monthly' as const]),
        ...(yearlyPrice === null ? [] : ['yearly' as const]),
      ]

/**
 * What an approval could give without being more than what was asked, each with what one unit of it
 * costs before tax, in the order of `views`; empty where access alone was asked for.
 */
export async function listOffers(
  row: RequestRow,
  views: readonly PlanView[],
): Promise<ApprovalOffer[]> {
  const asked = askedTerms(row)
  if (asked.planId === null) return []
  const { listingId, organizationId: accountId } = row
  const [plans, trials] = await Promise.all([
    loadPlans(listingId, asked.planId),
    db().trialUse.count({ where: { listingId, accountId } }),
  ])
  const [hadTrial, at] = [trials > 0, now()]
  const cost = monthlyCost(plans)
  const sold = new Map(plans.map((plan) => [plan.id, plan]))
  return views
    .filter(({ id, audience }) => sold.has(id) && planFits(audience, 'Organization'))
    .flatMap((plan) => cyclesOf(plan).map((cycle) => ({ plan, cycle, units: 1 })))
    .filter(
      ({ plan, cycle, units }) =>
        narrows(asked, { ...asked, planId: plan.id, cycle, units }, cost).ok,
    )
    .map(({ plan, cycle, units }) => {
      const wish = { plan: sold.get(plan.id) ?? null, cycle, units }
      return { plan, cycle, one: costOf(wish, hadTrial, at) }
    })
}
