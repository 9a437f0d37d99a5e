import { invalid } from '../api/errors'
import { percent } from '../billing/rounding'
import { settle } from '../billing/totals'
import { change, find, insert, load, type Scope } from '../scope'
import { newId, token } from '../store/ids'
import type { Customer, Invoice, InvoicePayment } from '../types'
import { createIntent } from './intents'

const draftFor = 3600

/** Saves a composed invoice as a draft that finalizes itself an hour later. */
export function saveDraft(scope: Scope, invoice: Invoice, feePercent: number | null): Invoice {
  insert(scope, 'invoice_effect', { id: invoice.id, fee_percent: feePercent, update: null })
  const automatically_finalizes_at = scope.now + draftFor
  return insert(scope, 'invoice', { ...invoice, automatically_finalizes_at }, 'invoice.created')
}

/**
 * Draft → open: the number, the customer's balance and the payment intent are fixed. What
 * asks for nothing is paid at once.
 */
export function finalize(scope: Scope, draft: Invoice): Invoice {
  if (draft.status !== 'draft') {
    throw invalid("This invoice is already finalized, you can't re-finalize a non-draft invoice.")
  }
  if (draft.automatic_tax.status === 'requires_location_inputs') throw noLocation()
  const customer = load(scope, 'customer', draft.customer ?? '')
  const number = takeNumber(scope, customer)
  const { due, endingBalance } = settle(draft.total, customer.balance)
  applyBalance(scope, number.customer, draft, endingBalance)
  const days = daysUntilDue(scope, draft)
  const url = `${scope.world.url}/invoice/${scope.account}/${draft.id}`
  const open = change(
    scope,
    'invoice',
    draft,
    {
      status: 'open',
      number: number.value,
      starting_balance: customer.balance,
      ending_balance: endingBalance,
      amount_due: due,
      amount_remaining: due,
      automatically_finalizes_at: null,
      effective_at: scope.now,
      due_date: days === null ? null : scope.now + days * 86_400,
      hosted_invoice_url: url,
      invoice_pdf: `${url}/print`,
      webhooks_delivered_at: scope.now,
      status_transitions: { ...draft.status_transitions, finalized_at: scope.now },
    },
    'invoice.finalized',
  )
  if (open.amount_due === 0) return settlePaid(scope, open, 0)
  requestPayment(scope, open)
  if (open.due_date !== null) {
    insert(scope, 'alarm', { id: open.id, at: open.due_date, purpose: 'overdue' })
    change(scope, 'invoice', open, {}, 'invoice.sent')
  }
  return open
}

/** The 400 for automatic tax without a country. */
export function noLocation() {
  return invalid(
    "The customer's location isn't recognized. Set a valid customer address in order to automatically calculate tax.",
    'automatic_tax[enabled]',
    'customer_tax_location_invalid',
  )
}

/** Open → paid, by `amount` in minor units; 0 when nothing was due. */
export function settlePaid(scope: Scope, invoice: Invoice, amount: number): Invoice {
  const paid = change(
    scope,
    'invoice',
    invoice,
    {
      status: 'paid',
      attempted: true,
      auto_advance: false,
      amount_paid: amount,
      amount_remaining: 0,
      next_payment_attempt: null,
      status_transitions: { ...invoice.status_transitions, paid_at: scope.now },
    },
    'invoice.paid',
  )
  scope.world.objects.remove(scope.account, 'alarm', invoice.id)
  change(scope, 'invoice', paid, {}, 'invoice.payment_succeeded')
  return paid
}

/** Draft or open → void. */
export function voidInvoice(scope: Scope, invoice: Invoice): Invoice {
  if (invoice.status !== 'open' && invoice.status !== 'uncollectible') {
    throw invalid(
      `You can only pass in open or uncollectible invoices. This invoice is ${invoice.status}.`,
    )
  }
  const payment = paymentOf(scope, invoice)
  const intent = payment?.payment.payment_intent
  if (payment) change(scope, 'invoice_payment', payment, { status: 'canceled' })
  if (intent) {
    const patch = {
      status: 'canceled',
      canceled_at: scope.now,
      cancellation_reason: 'void_invoice',
    }
    const open = load(scope, 'payment_intent', intent)
    change(scope, 'payment_intent', open, patch, 'payment_intent.canceled')
  }
  scope.world.objects.remove(scope.account, 'alarm', invoice.id)
  const status_transitions = { ...invoice.status_transitions, voided_at: scope.now }
  const patch = {
    status: 'void',
    auto_advance: false,
    next_payment_attempt: null,
    status_transitions,
  }
  return change(scope, 'invoice', invoice, patch, 'invoice.voided')
}

/** The default payment of an invoice, there from finalization on when money is due. */
export function paymentOf(scope: Scope, invoice: Invoice): InvoicePayment | undefined {
  return scope.world.objects.all(scope.account, 'invoice_payment', { invoice: invoice.id })[0]
}

/** The subscription that an invoice belongs to. */
export function subscriptionOf(invoice: Invoice): string | null {
  return invoice.parent?.subscription_details?.subscription ?? null
}

function requestPayment(scope: Scope, invoice: Invoice): void {
  const fee = load(scope, 'invoice_effect', invoice.id).fee_percent
  const intent = createIntent(scope, {
    amount: invoice.amount_due,
    currency: invoice.currency,
    customer: invoice.customer,
    description:
      invoice.billing_reason === 'subscription_create'
        ? 'Subscription creation'
        : 'Subscription update',
    fee: fee ? percent(invoice.amount_due, fee) : null,
  })
  insert(scope, 'invoice_payment', {
    id: newId('inpay'),
    object: 'invoice_payment',
    amount_paid: null,
    amount_requested: invoice.amount_due,
    created: scope.now,
    currency: invoice.currency,
    invoice: invoice.id,
    is_default: true,
    livemode: false,
    payment: { payment_intent: intent.id, type: 'payment_intent' },
    status: 'open',
    status_transitions: { canceled_at: null, paid_at: null },
  })
}

function takeNumber(scope: Scope, customer: Customer): { value: string; customer: Customer } {
  const sequence = customer.next_invoice_sequence ?? 1
  const prefix = customer.invoice_prefix ?? token(8).toUpperCase()
  const patch = { next_invoice_sequence: sequence + 1, invoice_prefix: prefix }
  const value = `${prefix}-${String(sequence).padStart(4, '0')}`
  return { value, customer: change(scope, 'customer', customer, patch) }
}

/** Uses the customer's credit, or gives credit when the invoice is negative. */
function applyBalance(scope: Scope, customer: Customer, invoice: Invoice, ending: number): void {
  const amount = ending - customer.balance
  if (amount === 0) return
  insert(scope, 'customer_balance_transaction', {
    id: newId('cbtxn'),
    object: 'customer_balance_transaction',
    amount,
    checkout_session: null,
    created: scope.now,
    credit_note: null,
    currency: invoice.currency,
    customer: customer.id,
    customer_account: null,
    description: null,
    ending_balance: ending,
    invoice: invoice.id,
    livemode: false,
    metadata: {},
    type: 'applied_to_invoice',
  })
  change(scope, 'customer', customer, { balance: ending }, 'customer.updated')
}

function daysUntilDue(scope: Scope, invoice: Invoice): number | null {
  if (invoice.collection_method !== 'send_invoice') return null
  const id = subscriptionOf(invoice)
  return (id && find(scope, 'subscription', id)?.days_until_due) || 0
}
