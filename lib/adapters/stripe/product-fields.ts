const longestUnitLabel = 12

/** What invoices call a plan. */
export interface ProductWords {
  name: string
  unitLabel: string | null
}

/** A plan's words as a product keeps them: a unit's name only where it fits into Stripe's 12 characters. */
export function productWords({ name, unitLabel }: ProductWords): ProductWords {
  const fits = unitLabel !== null && unitLabel.length <= longestUnitLabel
  return { name, unitLabel: fits ? unitLabel : null }
}
