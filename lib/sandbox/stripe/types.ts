import type { Stripe } from 'stripe'

type Scalar = string | number | boolean | null | undefined

/**
 * A Stripe object as it travels: decimals are strings, and whatever can be expanded is
 * its id. The sandbox stores objects in this form, so the compiler holds every stored
 * field against the types of the `stripe` package.
 */
type Wire<T> = T extends Scalar
  ? T
  : T extends Stripe.Decimal
    ? string
    : T extends readonly (infer Item)[]
      ? Field<Item>[]
      : T extends object
        ? { [Key in keyof T]: Field<T[Key]> }
        : T

type Field<T> = [Extract<T, string>] extends [never]
  ? Wire<T>
  : [Extract<T, { object: string }>] extends [never]
    ? Wire<T>
    : Exclude<T, object>

export type Account = Wire<Stripe.V2.Core.Account>
export type Address = Wire<Stripe.Address>
export type ApplicationFee = Wire<Stripe.ApplicationFee>
export type BalanceTransaction = Wire<Stripe.BalanceTransaction>
export type Charge = Wire<Stripe.Charge>
export type CheckoutSession = Wire<Stripe.Checkout.Session>
export type Coupon = Wire<Stripe.Coupon>
export type Customer = Wire<Stripe.Customer>
export type CustomerBalanceTransaction = Wire<Stripe.CustomerBalanceTransaction>
export type Discount = Wire<Stripe.Discount>
export type Invoice = Wire<Stripe.Invoice>
export type InvoiceItem = Wire<Stripe.InvoiceItem>
export type InvoiceLine = Wire<Stripe.InvoiceLineItem>
export type InvoicePayment = Wire<Stripe.InvoicePayment>
export type LineItem = Wire<Stripe.LineItem>
export type PaymentIntent = Wire<Stripe.PaymentIntent>
export type PaymentMethod = Wire<Stripe.PaymentMethod>
export type Plan = Wire<Stripe.Plan>
export type PortalConfiguration = Wire<Stripe.BillingPortal.Configuration>
export type PortalSession = Wire<Stripe.BillingPortal.Session>
export type Price = Wire<Stripe.Price>
export type Product = Wire<Stripe.Product>
export type PromotionCode = Wire<Stripe.PromotionCode>
export type Refund = Wire<Stripe.Refund>
export type Subscription = Wire<Stripe.Subscription>
export type SubscriptionItem = Wire<Stripe.SubscriptionItem>
export type SubscriptionSchedule = Wire<Stripe.SubscriptionSchedule>
export type TaxId = Wire<Stripe.TaxId>
export type TaxRate = Wire<Stripe.TaxRate>
export type V1Account = Wire<Stripe.Account>
export type WebhookEndpoint = Wire<Stripe.WebhookEndpoint>

export type EventType = Stripe.Event.Type

/** An event as delivered; `data.object` is whatever the type says. */
export interface StripeEvent {
  id: string
  object: 'event'
  account?: string
  api_version: string
  created: number
  data: { object: object; previous_attributes?: object }
  livemode: boolean
  pending_webhooks: number
  request: { id: string | null; idempotency_key: string | null } | null
  type: EventType
}

export interface List<T> {
  object: 'list'
  data: T[]
  has_more: boolean
  url: string
}
