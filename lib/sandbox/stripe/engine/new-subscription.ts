import { endOfPeriod } from '../billing/calendar'
import type { LineDraft } from '../billing/line'
import type { Scope } from '../scope'
import { newId } from '../store/ids'
import type { Price, Subscription } from '../types'
import { checkItems, cycleOf, newItem, periodOf, recurringLine, trialLine } from './items'

/** What a subscription is made of, from the API or from a paid Checkout session. */
export interface NewSubscription {
  customer: string
  items: { price: Price; quantity: number }[]
  trialEnd: number | null
  missingPaymentMethod: 'cancel' | 'create_invoice' | 'pause'
  cancelAtPeriodEnd: boolean
  feePercent: number | null
  automaticTax: boolean
  collection: 'charge_automatically' | 'send_invoice'
  daysUntilDue: number | null
  description: string | null
  invoiceSettings: Subscription['invoice_settings']
  metadata: Record<string, string>
  paymentMethod: string | null
  /** Checkout makes the subscription only after the payment went through. */
  paidFirst: boolean
}

/** A subscription as it begins now, not saved. Its anchor is the end of its trial, or now. */
export function buildSubscription(scope: Scope, wanted: NewSubscription): Subscription {
  const id = newId('sub')
  const first = wanted.items[0]?.price
  if (!first) throw new Error('a subscription needs an item')
  const { trialEnd } = wanted
  const anchor = trialEnd ?? scope.now
  const period = { start: scope.now, end: trialEnd ?? endOfPeriod(anchor, cycleOf(first), anchor) }
  const items = wanted.items.map(({ price, quantity }) =>
    newItem(scope, id, price, quantity, period),
  )
  checkItems(items)
  return {
    ...constants,
    id,
    application: 'ca_sandbox',
    application_fee_percent: wanted.feePercent,
    automatic_tax: {
      disabled_reason: null,
      enabled: wanted.automaticTax,
      liability: wanted.automaticTax ? { type: 'self' } : null,
    },
    billing_cycle_anchor: anchor,
    cancel_at: wanted.cancelAtPeriodEnd ? period.end : null,
    cancel_at_period_end: wanted.cancelAtPeriodEnd,
    canceled_at: wanted.cancelAtPeriodEnd ? scope.now : null,
    collection_method: wanted.collection,
    created: scope.now,
    currency: first.currency,
    customer: wanted.customer,
    days_until_due: wanted.daysUntilDue,
    default_payment_method: wanted.paymentMethod,
    description: wanted.description,
    invoice_settings: wanted.invoiceSettings,
    items: { object: 'list', data: items, has_more: false, url: itemsUrl(id) },
    metadata: wanted.metadata,
    start_date: scope.now,
    status: trialEnd === null ? (wanted.paidFirst ? 'active' : 'incomplete') : 'trialing',
    trial_end: trialEnd,
    trial_settings: trialSettings(wanted),
    trial_start: trialEnd === null ? null : scope.now,
  }
}

function itemsUrl(subscription: string): string {
  return `/v1/subscription_items?subscription=${subscription}`
}

function trialSettings(wanted: NewSubscription): Subscription['trial_settings'] {
  const missing_payment_method = wanted.missingPaymentMethod
  return { end_behavior: { billing_cycle_anchor: null, missing_payment_method } }
}

/** The lines of a subscription's current period: its items, or their free trial. */
export function periodLines(scope: Scope, subscription: Subscription, saved: boolean): LineDraft[] {
  const items = subscription.items.data
  const period = periodOf(items)
  const make = subscription.status === 'trialing' ? trialLine : recurringLine
  return items.map((item) => make(scope, item, period, saved))
}

/** Invoice settings that say nothing. */
export const plainInvoiceSettings: Subscription['invoice_settings'] = {
  account_tax_ids: null,
  custom_fields: null,
  description: null,
  footer: null,
  issuer: { type: 'self' },
}

const constants = {
  object: 'subscription' as const,
  billing_cycle_anchor_config: null,
  billing_mode: {
    flexible: { proration_discounts: 'included' as const },
    type: 'flexible' as const,
  },
  billing_schedules: [],
  billing_thresholds: null,
  cancellation_details: { comment: null, feedback: null, feedback_option: null, reason: null },
  customer_account: null,
  default_source: null,
  default_tax_rates: [],
  discounts: [],
  ended_at: null,
  latest_invoice: null,
  livemode: false,
  managed_payments: null,
  next_pending_invoice_item_invoice: null,
  on_behalf_of: null,
  pause_collection: null,
  payment_settings: {
    payment_method_options: null,
    payment_method_types: null,
    save_default_payment_method: 'off' as const,
  },
  pending_invoice_item_interval: null,
  pending_setup_intent: null,
  pending_update: null,
  schedule: null,
  test_clock: null,
  transfer_data: null,
}
