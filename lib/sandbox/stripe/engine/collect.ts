import { invalid, StripeError } from '../api/errors'
import { change, find, load, type Scope } from '../scope'
import type { Invoice } from '../types'
import { afterFailure, afterPayment } from './after-payment'
import { paymentOf, settlePaid, subscriptionOf } from './invoices'
import { type Outcome, type Presence, takePayment } from './take-payment'

/** What became of one attempt to collect an invoice. */
export interface Collected {
  invoice: Invoice
  outcome: Outcome | null
}

/**
 * One attempt to collect an open invoice with a saved card: the one given, else the
 * subscription's, else the customer's. Writes the attempt, then what it does to the
 * subscription.
 */
export function collect(
  scope: Scope,
  invoice: Invoice,
  presence: Presence,
  method?: string,
): Collected {
  if (invoice.status === 'paid') return { invoice: afterPayment(scope, invoice), outcome: null }
  const card = method ?? paymentMethodFor(scope, invoice)
  const payment = paymentOf(scope, invoice)
  if (!payment?.payment.payment_intent || !card)
    return { invoice: fail(scope, invoice), outcome: null }
  const intent = load(scope, 'payment_intent', payment.payment.payment_intent)
  const outcome = takePayment(scope, intent, card, presence)
  if (outcome.kind !== 'succeeded') {
    const failed = fail(scope, invoice)
    if (outcome.kind === 'requires_action') {
      change(scope, 'invoice', failed, {}, 'invoice.payment_action_required')
    }
    return { invoice: failed, outcome }
  }
  change(
    scope,
    'invoice_payment',
    payment,
    {
      status: 'paid',
      amount_paid: invoice.amount_due,
      status_transitions: { ...payment.status_transitions, paid_at: scope.now },
    },
    'invoice_payment.paid',
  )
  const attempted = { ...invoice, attempt_count: invoice.attempt_count + 1 }
  const paid = settlePaid(scope, attempted, invoice.amount_due)
  return { invoice: afterPayment(scope, paid), outcome }
}

/** The card that an invoice is charged to when none is named. */
export function paymentMethodFor(scope: Scope, invoice: Invoice): string | null {
  const id = subscriptionOf(invoice)
  const subscription = id ? find(scope, 'subscription', id) : undefined
  const customer = find(scope, 'customer', invoice.customer ?? '')
  return (
    subscription?.default_payment_method ??
    customer?.invoice_settings.default_payment_method ??
    null
  )
}

/** The 402 for a refused card. What was written about the attempt stays. */
export function cardError({ outcome }: Collected): StripeError {
  if (outcome === null) {
    return invalid(
      'This customer has no attached payment source or default payment method. Please consider adding a default payment method.',
      undefined,
      'resource_missing',
    )
  }
  const error = outcome.intent.last_payment_error
  const declined = outcome.kind === 'declined' || error !== null
  return new StripeError(
    402,
    'card_error',
    declined
      ? (error?.message ?? 'Your card was declined.')
      : 'This payment requires additional user action before it can be completed successfully.',
    {
      code: declined ? (error?.code ?? 'card_declined') : 'invoice_payment_intent_requires_action',
      ...(error?.decline_code ? { decline_code: error.decline_code } : {}),
      ...(error?.charge ? { charge: error.charge } : {}),
      payment_intent: outcome.intent,
    },
    true,
  )
}

const day = 86_400
/** Days until the next attempt after each failure; then Stripe gives up. */
const retries = [3, 5, 7]

function fail(scope: Scope, invoice: Invoice): Invoice {
  const pause = retries[invoice.attempt_count]
  const automatic = invoice.collection_method === 'charge_automatically'
  const first = invoice.billing_reason === 'subscription_create'
  const retry = automatic && !first && pause !== undefined && !changesLater(scope, invoice)
  const failed = change(
    scope,
    'invoice',
    invoice,
    {
      attempted: true,
      attempt_count: invoice.attempt_count + 1,
      next_payment_attempt: retry ? scope.now + pause * day : null,
    },
    'invoice.payment_failed',
  )
  afterFailure(scope, failed, automatic && pause === undefined)
  return failed
}

/** A pending update is not retried: the old plan goes on without it. */
function changesLater(scope: Scope, invoice: Invoice): boolean {
  return load(scope, 'invoice_effect', invoice.id).update !== null
}
