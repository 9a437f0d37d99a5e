import type { Brand } from '../core/brand'
import type { DomainError } from '../core/errors'
import type { Money } from '../core/money'
import type { BillingCycle, PlanAudience, PlanView, PriceModel } from '../plans/types'

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

/** Whether what was bought can still be seen and bought by others. */
export type ListingState = 'draft' | 'published' | 'suspended' | 'delisted'

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
  /** Made by the integrator to try a draft listing: nothing is paid, and no total counts it. */
  isTest: boolean
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
  pendingChange: PendingChange | null
  mayChange: boolean
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
  /** The plan that a pending change leads to; null for a cancellation. */
  pendingPlanName: string | null
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
  listingState: ListingState
  mayChange: boolean
  unpaidChange: UnpaidChange | null
  /** That the app is no longer installed while the plan goes on: by whose word, since when (ISO 8601). */
  uninstalled: { source: 'github' | 'integrator' | 'person'; at: string } | null
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
  scheduleId: string | null
  /** What its schedule makes of it at the period's end. */
  planned: { priceId: string; quantity: number; at: Date } | null
  collectionMethod: 'charge_automatically' | 'send_invoice'
  /** Under `then_plan_id`: the free plan that its account goes on with after its end. */
  metadata: Record<string, string>
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
  /** False for an end after which a free plan follows: that is a pending change. */
  cancelAtPeriodEnd: boolean
  pendingPlanId: string | null
  pendingCycle: BillingCycle | null
  pendingUnits: number | null
  pendingEffectiveAt: Date | null
  stripeScheduleId: string | null
  collectionMethod: 'charge_automatically' | 'send_invoice'
  endedAt: Date | null
}

/** What a purchase holds, or could hold: a cycle of null is a free plan. */
export interface Holding {
  planId: string
  cycle: BillingCycle | null
  units: number
}

/** When a change takes effect: by a payment page, at once, or with the next period. */
export type ChangeEffect =
  | { when: 'checkout'; terms: Terms }
  | { when: 'now' }
  | { when: 'period_end'; at: Date }

/** Every amount of a change before it is made, from Stripe's own preview. Minor units; times are ISO 8601. */
export interface ChangePreview {
  when: 'now' | 'period_end'
  currency: string
  /** `total` is what is charged; `credit` what the rest of the old period is worth. */
  today: { charge: number; credit: number; discount: number; tax: number; total: number }
  /** The moment to which was prorated. */
  prorationDate: string
  /** When it takes effect. */
  effectiveAt: string
  nextInvoice: { at: string; total: number } | null
  twelveMonthTotal: number
  taxCollected: boolean
}

/** A change that waits for the period's end. */
export interface PendingChange {
  planName: string
  /** Null for a free plan. */
  cycle: BillingCycle | null
  units: number
  unitName: string | null
  at: string
}

/** An upgrade whose payment failed: the old plan stands until it is paid. */
export interface UnpaidChange {
  planName: string
  /** Stripe's page of the invoice. */
  payUrl: string | null
}

/** A test purchase as the publisher sees it. Times are ISO 8601. */
export interface TestPurchase {
  id: string
  account: { login: string; type: 'User' | 'Organization' }
  planId: string
  planName: string
  cycle: BillingCycle | null
  units: number
  unitName: string | null
  trialEndsAt: string | null
  periodEndsAt: string | null
  /** What waits for the end of the period; a plan of null is a cancellation. */
  pending: { planName: string | null; at: string } | null
  /** Whether something waits that can be applied now. */
  mayApply: boolean
  mayCancel: boolean
  /** What the integrator was told, the newest first. */
  history: { version: number; action: LedgerAction; at: string }[]
}

/** What a purchase can change to. */
export interface ChangePage {
  purchase: PurchaseRow
  accountId: string
  /** The plan that it has, which may no longer be sold. */
  held: PlanView & { isFree: boolean }
  /** Every plan that is sold, with the reason where it cannot be chosen. */
  plans: { plan: PlanView; refusal: DomainError | null }[]
  /** Why nothing can be changed now. */
  problem: DomainError | null
  /** As at the account's last order. */
  billing: BillingView | null
}
