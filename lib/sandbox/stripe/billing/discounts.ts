import { percent, share } from './rounding'

/** A coupon as it works on an invoice. */
export interface DiscountRule {
  id: string
  percentOff: number | null
  amountOff: number | null
  /** Only these products, or all. */
  products: string[] | null
}

interface Discountable {
  amount: number
  product: string
  discountable: boolean
}

export interface DiscountAmount {
  amount: number
  discount: string
}

/**
 * What each discount takes off each line, in the order given: a percentage of what the ones
 * before left, an amount spread over the lines in proportion and never more than they cost.
 */
export function discountLines(lines: Discountable[], rules: DiscountRule[]): DiscountAmount[][] {
  const left = lines.map((line) => (line.discountable ? line.amount : 0))
  const taken: DiscountAmount[][] = lines.map(() => [])
  for (const rule of rules) {
    const bases = left.map((amount, index) => {
      const product = lines[index]?.product ?? ''
      return rule.products === null || rule.products.includes(product) ? amount : 0
    })
    const cuts = rule.percentOff === null ? spread(rule.amountOff ?? 0, bases) : rated(rule, bases)
    for (const [index, amount] of cuts.entries()) {
      left[index] = (left[index] ?? 0) - amount
      if (bases[index]) taken[index]?.push({ amount, discount: rule.id })
    }
  }
  return taken
}

function rated(rule: DiscountRule, bases: number[]): number[] {
  return bases.map((base) => percent(base, rule.percentOff ?? 0))
}

function spread(amount: number, bases: number[]): number[] {
  const positive = bases.map((base) => Math.max(0, base))
  const whole = positive.reduce((sum, base) => sum + base, 0)
  if (whole === 0) return bases.map(() => 0)
  let rest = Math.min(amount, whole)
  let weight = whole
  return positive.map((base) => {
    const cut = weight === 0 ? 0 : share(rest, base, weight)
    rest -= cut
    weight -= base
    return cut
  })
}
