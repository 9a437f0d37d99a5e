import type { Money } from '../core/money'
import type { BillingCycle } from '../plans/types'

/** Every amount of a purchase before it is made, from Stripe's own preview (design §4). Minor units. */
export interface PurchasePreview {
  currency: string
  today: { subtotal: number; tax: number; total: number }
  trialEndsAt: string | null
  nextInvoice: { at: string; total: number } | null
  twelveMonthTotal: number
  taxCollected: boolean
}

export type PurchaseState = 'active' | 'past_due' | 'cancelled'

/** A purchase as lists show it. */
export interface PurchaseRow {
  id: string
  listing: { slug: string; name: string; logo: { url: string; background: string } }
  account: { login: string; type: 'User' | 'Organization' }
  seller: { name: string; supportEmail: string }
  planName: string
  cycle: BillingCycle | null
  units: number
  unitName: string | null
  state: PurchaseState
  trialEndsAt: string | null
  nextPayment: { at: string; amount: Money } | null
  yearlyTotal: Money | null
  cancelAtPeriodEnd: boolean
  endsAt: string | null
  readAt: string | null
}
