import { priceOf } from '../../plans/rules'
import type { BillingCycle, PlanView } from '../../plans/types'
import { twelveMonthTotal } from '../../purchases/rules/twelve-month-total'
import type { CostView } from '../types'

const DAY = 86_400_000

interface Wanted {
  plan: PlanView | null
  cycle: BillingCycle | null
  units: number
}

/**
 * What a wish costs before tax, from the list price: the first bill, each that follows, and all that
 * falls due within twelve months from `now`; null where nothing is to be paid. `hadTrial` tells
 * whether the organization has used its trial of the listing.
 */
export function costOf(
  { plan, cycle, units }: Wanted,
  hadTrial: boolean,
  now: Date,
): CostView | null {
  if (plan === null || cycle === null || plan.priceModel === 'free') return null
  const amounts = {
    priceModel: plan.priceModel,
    monthlyPrice: plan.monthlyPrice?.amount ?? null,
    yearlyPrice: plan.yearlyPrice?.amount ?? null,
  }
  const price = priceOf(amounts, cycle)
  const currency = (plan.monthlyPrice ?? plan.yearlyPrice)?.currency
  if (price === null || currency === undefined) return null
  const each = price * units
  const trialDays = hadTrial ? 0 : plan.trialDays
  const first = trialDays > 0 ? 0 : each
  const trialEndsAt = trialDays > 0 ? new Date(+now + trialDays * DAY) : null
  const year = twelveMonthTotal({ today: first, recurring: each, cycle, trialEndsAt }, now)
  const money = (amount: number) => ({ amount, currency })
  return { first: money(first), each: money(each), year: money(year), trialDays }
}
