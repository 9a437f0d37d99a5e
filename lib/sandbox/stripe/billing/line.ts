import type { Period } from './calendar'

/** A line of an invoice before discounts and tax; amounts are minor units, credits negative. */
export interface LineDraft {
  amount: number
  description: string
  period: Period
  price: string
  product: string
  unitAmount: number
  quantity: number
  subscription: string | null
  /** Null for the items of a subscription that is only previewed. */
  item: string | null
  proration: boolean
  /** What a credit takes back: the line of an earlier invoice. */
  credited: { invoice: string; lines: string[] } | null
  discountable: boolean
  taxInclusive: boolean
}
