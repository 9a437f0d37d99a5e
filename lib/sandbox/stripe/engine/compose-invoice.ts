import type { LineDraft } from '../billing/line'
import { taxRule } from '../billing/tax'
import { type PricedLine, settle, type Totals, totals } from '../billing/totals'
import type { Scope } from '../scope'
import { newId } from '../store/ids'
import type { Address, Customer, Discount, Invoice, InvoiceLine, Subscription } from '../types'
import { discountRules } from './discounts'
import { seller, taxRateOf } from './seller'

/** What an invoice is made from; the same for a preview and for the real one. */
interface InvoicePlan {
  customer: Customer
  currency: string
  reason: Invoice['billing_reason']
  lines: LineDraft[]
  subscription: Subscription
  /** False while only a new subscription is previewed. */
  saved: boolean
  discounts: Discount[]
  automaticTax: boolean
}

/** A draft invoice with every amount, not saved. Amounts depend on nothing but the plan. */
export function composeInvoice(scope: Scope, plan: InvoicePlan): Invoice {
  const from = seller(scope)
  const tax = taxRule({
    enabled: plan.automaticTax,
    sellerCountry: from.country,
    sellerRate: from.taxRate,
    customerCountry: plan.customer.address?.country ?? null,
    exempt: exemption(plan.customer.tax_exempt),
  })
  const sums = totals(plan.lines, discountRules(scope, plan.discounts), tax)
  const { due, endingBalance } = settle(sums.total, plan.customer.balance)
  const id = newId('in')
  return {
    ...constants,
    ...customerFields(plan.customer),
    id,
    account_country: from.country,
    account_name: from.name,
    amount_due: due,
    amount_remaining: due,
    automatic_tax: {
      disabled_reason: null,
      enabled: plan.automaticTax,
      liability: plan.automaticTax ? { type: 'self' } : null,
      provider: plan.automaticTax ? 'stripe' : null,
      status: tax?.status ?? null,
    },
    billing_reason: plan.reason,
    ...subscriptionFields(plan),
    created: scope.now,
    currency: plan.currency,
    discounts: plan.discounts.map((discount) => discount.id),
    ending_balance: endingBalance,
    lines: {
      object: 'list',
      data: sums.lines.map((line) => composeLine(scope, id, plan, line, tax)),
      has_more: false,
      url: `/v1/invoices/${id}/lines`,
    },
    ...periodOf(scope, plan.lines),
    starting_balance: plan.customer.balance,
    ...amounts(scope, sums, tax),
  }
}

type Tax = ReturnType<typeof taxRule>

function exemption(value: Customer['tax_exempt']): 'none' | 'exempt' | 'reverse' {
  if (value === 'exempt') return 'exempt'
  return value === 'reverse' ? 'reverse' : 'none'
}

function amounts(scope: Scope, sums: Totals, tax: Tax) {
  const taxable = sums.lines.reduce((sum, line) => sum + line.taxable, 0)
  const inclusive = sums.lines.some((line) => line.draft.taxInclusive)
  return {
    subtotal: sums.subtotal,
    subtotal_excluding_tax: sums.subtotalExcludingTax,
    total: sums.total,
    total_discount_amounts: sums.discounts,
    total_excluding_tax: sums.total - sums.tax,
    total_pretax_credit_amounts: sums.discounts.map((cut) => ({
      ...cut,
      type: 'discount' as const,
    })),
    total_taxes: tax ? [taxed(scope, sums.tax, taxable, tax, inclusive)] : [],
  }
}

function taxed(
  scope: Scope,
  amount: number,
  taxable: number,
  tax: NonNullable<Tax>,
  inclusive: boolean,
) {
  return {
    amount,
    tax_behavior: inclusive ? ('inclusive' as const) : ('exclusive' as const),
    tax_rate_details: { tax_rate: taxRateOf(scope, tax.rate).id },
    taxability_reason: tax.reason,
    taxable_amount: taxable,
    type: 'tax_rate_details' as const,
  }
}

function composeLine(
  scope: Scope,
  invoice: string,
  plan: InvoicePlan,
  line: PricedLine,
  tax: Tax,
): InvoiceLine {
  const { draft } = line
  return {
    id: newId('il'),
    object: 'line_item',
    amount: draft.amount,
    currency: plan.currency,
    description: draft.description,
    discount_amounts: line.discounts,
    discountable: draft.discountable,
    discounts: line.discounts.map((cut) => cut.discount),
    invoice,
    livemode: false,
    metadata: plan.subscription.metadata,
    parent: {
      invoice_item_details: null,
      subscription_item_details: {
        invoice_item: draft.proration ? newId('ii') : null,
        proration: draft.proration,
        proration_details: credited(draft),
        subscription: draft.subscription,
        subscription_item: draft.item ?? '',
      },
      type: 'subscription_item_details',
    },
    period: draft.period,
    pretax_credit_amounts: line.discounts.map((cut) => ({ ...cut, type: 'discount' as const })),
    pricing: {
      price_details: { price: draft.price, product: draft.product },
      type: 'price_details',
      unit_amount_decimal: String(draft.unitAmount),
    },
    quantity: draft.quantity,
    quantity_decimal: String(draft.quantity),
    subscription: draft.subscription,
    subtotal: draft.amount,
    taxes: tax ? [taxed(scope, line.tax, line.taxable, tax, draft.taxInclusive)] : [],
  }
}

function credited(draft: LineDraft) {
  if (!draft.proration) return null
  if (!draft.credited) return { credited_items: null }
  const { invoice, lines } = draft.credited
  return { credited_items: { invoice, invoice_line_items: lines } }
}

function subscriptionFields({ subscription, saved }: InvoicePlan) {
  const details = saved ? { metadata: subscription.metadata, subscription: subscription.id } : null
  return {
    application: subscription.application,
    collection_method: subscription.collection_method,
    custom_fields: subscription.invoice_settings.custom_fields,
    default_payment_method: null,
    footer: subscription.invoice_settings.footer,
    parent: details && {
      quote_details: null,
      subscription_details: details,
      type: 'subscription_details' as const,
    },
  }
}

function periodOf(scope: Scope, lines: LineDraft[]) {
  const recurring = lines.find((line) => !line.proration)
  return {
    period_start: recurring?.period.start ?? scope.now,
    period_end: recurring?.period.start ?? scope.now,
  }
}

function customerFields(customer: Customer) {
  return {
    customer: customer.id || null,
    customer_address: addressOf(customer.address),
    customer_email: customer.email,
    customer_name: customer.name ?? null,
    customer_phone: customer.phone ?? null,
    customer_tax_exempt: customer.tax_exempt ?? 'none',
  }
}

function addressOf(address: Customer['address']): Address | null {
  return address ?? null
}

const constants = {
  object: 'invoice' as const,
  account_tax_ids: null,
  amount_overpaid: 0,
  amount_paid: 0,
  amount_shipping: 0,
  attempt_count: 0,
  attempted: false,
  auto_advance: true,
  automatically_finalizes_at: null,
  customer_account: null,
  customer_shipping: null,
  customer_tax_ids: [],
  default_source: null,
  default_tax_rates: [],
  description: null,
  due_date: null,
  effective_at: null,
  from_invoice: null,
  hosted_invoice_url: null,
  invoice_pdf: null,
  issuer: { type: 'self' as const },
  last_finalization_error: null,
  latest_revision: null,
  livemode: false,
  metadata: {},
  next_payment_attempt: null,
  number: null,
  on_behalf_of: null,
  payment_settings: {
    default_mandate: null,
    payment_method_options: null,
    payment_method_types: null,
  },
  post_payment_credit_notes_amount: 0,
  pre_payment_credit_notes_amount: 0,
  receipt_number: null,
  rendering: null,
  shipping_cost: null,
  shipping_details: null,
  statement_descriptor: null,
  status: 'draft' as const,
  status_transitions: {
    finalized_at: null,
    marked_uncollectible_at: null,
    paid_at: null,
    voided_at: null,
  },
  test_clock: null,
  webhooks_delivered_at: null,
}
