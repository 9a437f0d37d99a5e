import type { Brand } from '../core/brand'
import type { Money } from '../core/money'
import type { BillingCycle, PlanAudience, PriceModel } from '../plans/types'

/** Every amount of a purchase before it is made, from Stripe's own preview (design §4). Minor units. */
export interface PurchasePreview {
  currency: string
  today: { subtotal: number; tax: number; total: number }
  trialEndsAt: string | null
  nextInvoice: { at: string; total: number } | null
  twelveMonthTotal: number
  taxCollected: boolean
}

/** Who is billed, as the last order said. */
export interface BillingView {
  name: string
  country: string
  postalCode: string | null
  taxId: { type: string; value: string } | null
}

/** A payment page. Times are ISO 8601. */
export interface CheckoutView {
  id: string
  state: 'open' | 'completed' | 'expired' | 'refunded'
  /** Stripe's page, while it can be paid. */
  url: string | null
  expiresAt: string
}

export type PurchaseState = 'active' | 'past_due' | 'cancelled'

/** A purchase that the actor may see, minted by `authorizePurchase` only. */
export type AuthorizedPurchaseId = Brand<string, 'AuthorizedPurchaseId'>

/** What an account has of a listing, in a few words. Times are ISO 8601. */
export interface OwnedPurchase {
  id: string
  planName: string
  state: PurchaseState
  trialEndsAt: string | null
  startedAt: string
  /** When Stripe last said so; null for a free plan. */
  readAt: string | null
}

/** A purchase as lists show it. */
export interface PurchaseRow {
  id: string
  listing: { slug: string; name: string; logo: { url: string; background: string } | null }
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

export type LedgerAction =
  | 'purchased'
  | 'changed'
  | 'pending_change'
  | 'pending_change_cancelled'
  | 'cancelled'
  | 'renewed'

/** One entry of a purchase's history. */
export interface LedgerRow {
  version: number
  action: LedgerAction
  effectiveAt: string
  /** When it was written. */
  at: string
  actorLogin: string | null
  planName: string
  units: number
}

export type InvoiceState = 'draft' | 'open' | 'paid' | 'uncollectible' | 'void'

export interface InvoiceRow {
  id: string
  number: string | null
  state: InvoiceState
  total: Money
  tax: Money
  refunded: Money | null
  createdAt: string
  hostedUrl: string | null
}

/** One line of the totals: what an integrator was paid in a month. */
export interface SpendingRow {
  /** YYYY-MM, UTC. */
  month: string
  seller: string
  paid: Money
}

/** What cancelling would do: at once (a free plan, a trial), or at the end of what is paid. */
export type CancelEffect = { when: 'now' } | { when: 'period_end'; at: string }

/** A purchase with all that its page shows. */
export interface PurchaseDetails extends PurchaseRow {
  startedAt: string
  startedBy: string
  seller: PurchaseRow['seller'] & { websiteUrl: string }
  history: LedgerRow[]
  invoices: InvoiceRow[]
  cancel: CancelEffect | null
  mayUndo: boolean
}

/** What the rules need to know of a plan and of who sells it. */
export interface PlanTerms {
  state: 'draft' | 'published' | 'retired'
  priceModel: PriceModel
  monthlyPrice: number | null
  yearlyPrice: number | null
  trialDays: number
  audience: PlanAudience
}

/** What an account would get: what the rules allowed. `unitPrice` in minor units. */
export interface Terms {
  cycle: BillingCycle | null
  units: number
  unitPrice: number
  trialDays: number
}

/** A subscription as Stripe has it, as far as a purchase depends on it. */
export interface SubscriptionFacts {
  status:
    | 'incomplete'
    | 'incomplete_expired'
    | 'trialing'
    | 'active'
    | 'past_due'
    | 'canceled'
    | 'unpaid'
    | 'paused'
  priceId: string | null
  quantity: number
  currency: string
  periodStart: Date | null
  periodEnd: Date | null
  trialEnd: Date | null
  cancelAt: Date | null
  cancelAtPeriodEnd: boolean
  endedAt: Date | null
}

/** A plan by its prices on Stripe. */
export interface PricedPlan {
  id: string
  stripeMonthlyPriceId: string | null
  stripeYearlyPriceId: string | null
}

/** The part of a purchase that follows Stripe. */
export interface PurchaseFields {
  planId: string
  cycle: BillingCycle | null
  units: number
  currency: string
  state: PurchaseState
  trialEndsAt: Date | null
  currentPeriodStart: Date | null
  currentPeriodEnd: Date | null
  cancelAtPeriodEnd: boolean
  pendingEffectiveAt: Date | null
  endedAt: Date | null
}
