interface SoldPlan {
  monthlyPrice: number | null
  yearlyPrice: number | null
  stripeMonthlyPriceId: string | null
  stripeYearlyPriceId: string | null
}

/** Whether each price of a published plan is at Stripe, so that it can be bought. A free plan needs none. */
export function arePricesReady(plan: SoldPlan): boolean {
  return (
    (plan.monthlyPrice === null || plan.stripeMonthlyPriceId !== null) &&
    (plan.yearlyPrice === null || plan.stripeYearlyPriceId !== null)
  )
}
