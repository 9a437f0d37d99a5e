import type { LineDraft } from '../billing/line'
import type {
  Account,
  Address,
  ApplicationFee,
  BalanceTransaction,
  Charge,
  CheckoutSession,
  Coupon,
  Customer,
  CustomerBalanceTransaction,
  Discount,
  Invoice,
  InvoiceItem,
  InvoicePayment,
  PaymentIntent,
  PaymentMethod,
  PortalConfiguration,
  PortalSession,
  Price,
  Product,
  PromotionCode,
  Refund,
  StripeEvent,
  Subscription,
  SubscriptionSchedule,
  TaxId,
  TaxRate,
  WebhookEndpoint,
} from '../types'

/** What the API answers, by the name it is stored under. */
export interface PublicKinds {
  account: Account
  application_fee: ApplicationFee
  balance_transaction: BalanceTransaction
  charge: Charge
  checkout_session: CheckoutSession
  coupon: Coupon
  customer: Customer
  customer_balance_transaction: CustomerBalanceTransaction
  discount: Discount
  event: StripeEvent
  invoice: Invoice
  invoice_item: InvoiceItem
  invoice_payment: InvoicePayment
  payment_intent: PaymentIntent
  payment_method: PaymentMethod
  portal_configuration: PortalConfiguration
  portal_session: PortalSession
  price: Price
  product: Product
  promotion_code: PromotionCode
  refund: Refund
  subscription: Subscription
  subscription_schedule: SubscriptionSchedule
  tax_id: TaxId
  tax_rate: TaxRate
  webhook_endpoint: WebhookEndpoint
}

/** What Stripe knows about an object and never shows; stored under the same id. */
export interface PrivateKinds {
  account_link: {
    id: string
    account: string
    expires_at: number
    refresh_url: string
    return_url: string
    used: boolean
  }
  account_tax: { id: string; rate: number | null }
  card_number: { id: string; number: string; authenticated: boolean }
  checkout_recipe: CheckoutRecipe
  endpoint_secret: { id: string; secret: string; connect: boolean }
  invoice_effect: InvoiceEffect
  pending_debit: PendingDebit
  alarm: { id: string; at: number; purpose: 'trial_will_end' | 'overdue' }
}

/** Everything of a Checkout session that only matters when it is paid. */
export interface CheckoutRecipe {
  id: string
  items: { price: string; quantity: number }[]
  application_fee_percent: number | null
  trial_days: number | null
  trial_end: number | null
  missing_payment_method: 'cancel' | 'create_invoice' | 'pause'
  description: string | null
  metadata: Record<string, string>
  invoice_settings: Subscription['invoice_settings']
  may_update_address: boolean
  /** What was entered while the bank's confirmation is awaited. */
  awaiting: { method: string; details: BuyerDetails } | null
}

/** What a buyer enters on the Checkout page. */
export interface BuyerDetails {
  email: string | null
  name: string | null
  address: Address | null
  tax_id: { type: string; value: string } | null
  terms: boolean
}

/** What paying an invoice does beyond the invoice. */
interface InvoiceEffect {
  id: string
  fee_percent: number | null
  /** The subscription as it becomes when a pending update is paid. */
  update: Subscription | null
}

/** A proration that waits for the next invoice. */
interface PendingDebit {
  id: string
  subscription: string
  line: LineDraft
}

export type Kinds = PublicKinds & PrivateKinds
export type Kind = keyof Kinds
