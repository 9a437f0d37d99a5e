import type { PlanView } from '@/lib/plans/types'

/** The most that paying by the year saves against twelve months, in whole percent; 0 when it saves nothing. */
export function yearlySaving(
  plans: readonly Pick<PlanView, 'monthlyPrice' | 'yearlyPrice'>[],
): number {
  const savings = plans.map(({ monthlyPrice, yearlyPrice }) =>
    monthlyPrice && yearlyPrice ? 1 - yearlyPrice.amount / (12 * monthlyPrice.amount) : 0,
  )
  return Math.floor(100 * Math.max(0, ...savings))
}
