/** What is to be done with a product or a price at Stripe: nothing, to put it back as it was, or to make another, since it is gone. */
type Repair = 'keep' | 'restore' | 'remake'

/** A published plan with the objects that were made for it; amounts in minor units. */
export interface PricedPlan {
  currency: string
  monthlyPrice: number | null
  yearlyPrice: number | null
  stripeProductId: string | null
  stripeMonthlyPriceId: string | null
  stripeYearlyPriceId: string | null
}

interface SeenPrice {
  active: boolean
  productId: string
  amount: number
  currency: string
  interval: string | null
}

/** What Stripe says about those objects; null where it has none, or none was made. */
export interface SeenAtStripe {
  product: { active: boolean; name: string } | null
  monthly: SeenPrice | null
  yearly: SeenPrice | null
}

export interface Repairs {
  product: Repair
  monthly: Repair
  yearly: Repair
}

/**
 * What has to be repaired at Stripe for a plan to be sold as it was published. A deleted object is
 * made again, and a price with its product; an archived one is sold again, a renamed product gets
 * its name back. What was never made is not repaired here.
 */
export function decideRepairs(plan: PricedPlan, seen: SeenAtStripe, name: string): Repairs {
  const product = productRepair(plan, seen.product, name)
  const priceRepair = (interval: 'month' | 'year'): Repair => {
    const isMonthly = interval === 'month'
    const made = isMonthly ? plan.stripeMonthlyPriceId : plan.stripeYearlyPriceId
    const price = isMonthly ? seen.monthly : seen.yearly
    if (made === null) return 'keep'
    if (product === 'remake' || price === null) return 'remake'
    if (!isOurs(plan, price, interval)) return 'remake'
    return price.active ? 'keep' : 'restore'
  }
  return { product, monthly: priceRepair('month'), yearly: priceRepair('year') }
}

function productRepair(
  { stripeProductId }: PricedPlan,
  product: SeenAtStripe['product'],
  name: string,
): Repair {
  if (stripeProductId === null) return 'keep'
  if (product === null) return 'remake'
  return product.active && product.name === name ? 'keep' : 'restore'
}

/** Stripe never changes the amount of a price, so one that differs is another price. */
function isOurs(plan: PricedPlan, price: SeenPrice, interval: 'month' | 'year'): boolean {
  const amount = interval === 'month' ? plan.monthlyPrice : plan.yearlyPrice
  return (
    price.productId === plan.stripeProductId &&
    price.amount === amount &&
    price.currency === plan.currency &&
    price.interval === interval
  )
}
