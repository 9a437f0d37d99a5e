import { invalid, noSuch } from '../api/errors'
import { endOfPeriod } from '../billing/calendar'
import type { LineDraft } from '../billing/line'
import { find, type Scope } from '../scope'
import type { Address, Customer, Discount, Invoice, Subscription } from '../types'
import { draftInvoice } from './bill'
import { composeInvoice } from './compose-invoice'
import { blankCustomer } from './customers'
import { resolveDiscounts } from './discounts'
import {
  cycleOf,
  type ItemInput,
  periodOf,
  recurringLine,
  recurringPrice,
  withPeriod,
} from './items'
import { buildSubscription, periodLines, plainInvoiceSettings } from './new-subscription'
import { type ChangeInput, planChange } from './plan-change'

interface PreviewInput {
  subscription: string | undefined
  customer: string | undefined
  customerAddress: Address | null | undefined
  taxExempt: 'none' | 'exempt' | 'reverse' | undefined
  automaticTax: boolean | undefined
  /** Undefined: those of the subscription. */
  discounts: { coupon?: string | undefined; promotion_code?: string | undefined }[] | undefined
  mode: 'next' | 'recurring'
  details: ChangeInput & {
    cancel_now?: boolean | undefined
    cancel_at_period_end?: boolean | undefined
  }
}

/**
 * The invoice that a change, a new subscription or the next renewal would make
 * (docs.stripe.com/api/invoices/create_preview). It is built by the same code as the real
 * one, so it is charged to the cent if nothing else changes.
 */
export function previewInvoice(scope: Scope, input: PreviewInput): Invoice {
  if (input.subscription === undefined) return previewNew(scope, input)
  const found = find(scope, 'subscription', input.subscription)
  if (!found) throw noSuch('subscription', input.subscription, 'subscription')
  if (found.status === 'canceled') throw nothingUpcoming()
  const subscription = withOverrides(found, input)
  const plan = planChange(scope, subscription, input.details)
  const changesNow =
    plan.restarts || (input.details.items && input.details.proration_behavior === 'always_invoice')
  if (input.mode === 'next' && changesNow && plan.lines.length > 0) {
    return compose(scope, input, plan.after, plan.lines, 'subscription_update')
  }
  return previewRenewal(scope, input, plan.after, input.mode === 'recurring' ? [] : plan.lines)
}

function previewRenewal(
  scope: Scope,
  input: PreviewInput,
  after: Subscription,
  prorations: LineDraft[],
): Invoice {
  const ends = input.details.cancel_at_period_end ?? after.cancel_at_period_end
  if (ends || input.details.cancel_now) throw nothingUpcoming()
  const items = after.items.data
  const start = periodOf(items).end
  const price = items[0]?.price
  if (!price) throw nothingUpcoming()
  const end = endOfPeriod(after.billing_cycle_anchor, cycleOf(price), start)
  const renewed = withPeriod(items, { start, end })
  const lines = renewed.map((item) => recurringLine(scope, item, { start, end }, true))
  return compose({ ...scope, now: start }, input, after, [...prorations, ...lines], 'upcoming')
}

function compose(
  scope: Scope,
  input: PreviewInput,
  after: Subscription,
  lines: LineDraft[],
  reason: 'subscription_update' | 'upcoming',
): Invoice {
  const { discounts } = input
  return draftInvoice(scope, after, lines, reason, {
    customer: customerOf(scope, input, after.customer),
    ...(discounts ? { discounts: resolveDiscounts(scope, discounts, after.customer) } : {}),
  })
}

function previewNew(scope: Scope, input: PreviewInput): Invoice {
  const { items = [], trial_end } = input.details
  if (items.length === 0) {
    throw invalid(
      'You must specify at least one of subscription, or subscription_details[items].',
      'subscription',
    )
  }
  if (typeof trial_end === 'number' && trial_end <= scope.now) {
    throw invalid(
      'Invalid timestamp: must be an integer Unix timestamp in the future.',
      'subscription_details[trial_end]',
    )
  }
  const customer = customerOf(scope, input, input.customer)
  const subscription = buildSubscription(scope, {
    customer: customer.id,
    items: items.map((item, index) => itemOf(scope, item, index)),
    trialEnd: typeof trial_end === 'number' ? trial_end : null,
    missingPaymentMethod: 'create_invoice',
    cancelAtPeriodEnd: false,
    feePercent: null,
    automaticTax: input.automaticTax ?? false,
    collection: 'charge_automatically',
    daysUntilDue: null,
    description: null,
    invoiceSettings: plainInvoiceSettings,
    metadata: {},
    paymentMethod: null,
    paidFirst: false,
  })
  const discounts: Discount[] = resolveDiscounts(
    scope,
    input.discounts ?? [],
    input.customer ?? null,
  )
  return composeInvoice(scope, {
    customer,
    currency: subscription.currency,
    reason: 'upcoming',
    lines: periodLines(scope, subscription, false),
    subscription,
    saved: false,
    discounts,
    automaticTax: input.automaticTax ?? false,
  })
}

function itemOf(scope: Scope, item: ItemInput, index: number) {
  const param = `subscription_details[items][${index}][price]`
  if (!item.price) throw invalid(`Missing required param: ${param}.`, param, 'parameter_missing')
  return { price: recurringPrice(scope, item.price, param), quantity: item.quantity ?? 1 }
}

function customerOf(scope: Scope, input: PreviewInput, id: string | undefined): Customer {
  const saved = id === undefined ? undefined : find(scope, 'customer', id)
  if (id !== undefined && !saved) throw noSuch('customer', id, 'customer')
  const customer = saved ?? { ...blankCustomer(scope), id: '' }
  return {
    ...customer,
    ...(input.customerAddress === undefined ? {} : { address: input.customerAddress }),
    ...(input.taxExempt === undefined ? {} : { tax_exempt: input.taxExempt }),
  }
}

function withOverrides(subscription: Subscription, input: PreviewInput): Subscription {
  if (input.automaticTax === undefined) return subscription
  const automatic_tax = { ...subscription.automatic_tax, enabled: input.automaticTax }
  return { ...subscription, automatic_tax }
}

function nothingUpcoming() {
  return invalid('No upcoming invoices for customer', undefined, 'invoice_upcoming_none')
}
