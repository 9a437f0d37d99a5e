import type { PlanView } from '@/lib/plans/types'

/** The most that paying by the year saves against twelve months, in whole percent; 0 when it saves nothing. */
export function yearlySaving(
  plans: readonly Pick<PlanView, 'monthlyPrice' | 'yearlyPrice'>[],
): number {
  const savings = plans.map(({ monthlyPrice, yearlyPrice }) => {
    if (!monthlyPrice || !yearlyPrice) return 0
    const twelve = 12 * monthlyPrice.amount
    return Math.floor((100 * (twelve - yearlyPrice.amount)) / twelve)
  })
  return Math.max(0, ...savings)
}
