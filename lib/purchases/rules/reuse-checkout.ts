import type { BillingCycle } from '../../plans/types'
import type { PurchasePreview } from '../types'
import { samePrice, seenIn } from './same-price'

const minutes = 60_000
/** How long a payment page stays open; Stripe allows 30 minutes to 24 hours. */
export const CHECKOUT_LIFETIME_MS = 60 * minutes
/** A page with less time left is not worth opening again. */
const shortestUse = 5 * minutes

/** The terms an open checkout was made with. */
export interface CheckoutTerms {
  planId: string
  cycle: BillingCycle
  units: number
  preview: PurchasePreview
  billing: { country: string; postalCode: string | null; name: string; taxId: TaxId }
}

type TaxId = { type: string; value: string } | null

/** Whether an open checkout still says what the person wants now; else it is closed and another opened (design §4). */
export function mayReuse(
  open: CheckoutTerms & { expiresAt: Date },
  wanted: CheckoutTerms,
  now: Date,
): boolean {
  const time = open.expiresAt.getTime() - now.getTime() >= shortestUse
  const order =
    open.planId === wanted.planId && open.cycle === wanted.cycle && open.units === wanted.units
  return (
    time &&
    order &&
    samePrice(seenIn(open.preview), wanted.preview) &&
    sameBilling(open.billing, wanted.billing)
  )
}

function sameBilling(a: CheckoutTerms['billing'], b: CheckoutTerms['billing']): boolean {
  return (
    a.name === b.name &&
    a.country === b.country &&
    a.postalCode === b.postalCode &&
    a.taxId?.type === b.taxId?.type &&
    a.taxId?.value === b.taxId?.value
  )
}
