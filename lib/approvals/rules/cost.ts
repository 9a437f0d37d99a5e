import { type PlanRow, priceOf } from '../../plans/rules'
import type { BillingCycle } from '../../plans/types'
import { twelveMonthTotal } from '../../purchases/rules/twelve-month-total'
import type { CostView } from '../types'

const DAY = 86_400_000

interface Wanted {
  plan: Pick<
    PlanRow,
    'priceModel' | 'monthlyPrice' | 'yearlyPrice' | 'currency' | 'trialDays'
  > | null
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
  const price = priceOf(plan, cycle)
  if (price === null) return null
  const each = price * units
  const trialDays = hadTrial ? 0 : plan.trialDays
  const first = trialDays > 0 ? 0 : each
  const trialEndsAt = trialDays > 0 ? new Date(+now + trialDays * DAY) : null
  const year = twelveMonthTotal({ today: first, recurring: each, cycle, trialEndsAt }, now)
  const money = (amount: number) => ({ amount, currency: plan.currency })
  return { first: money(first), each: money(each), year: money(year), trialDays }
}
