import { endOfPeriod } from '../billing/calendar'
import { change, load, type Scope } from '../scope'
import type { Invoice, Subscription } from '../types'
import { billDraft, withoutSpentDiscounts } from './bill'
import { collect } from './collect'
import { endSubscription } from './end-subscription'
import { finalize, noLocation } from './invoices'
import { cycleOf, periodOf, recurringLine, withPeriod } from './items'
import { dropPending } from './update-subscription'

/** What time does to a subscription that is due: expiry, the end, or the next period. */
export function passTime(scope: Scope, subscription: Subscription): void {
  const { pending_update, cancel_at, status } = subscription
  if (pending_update && pending_update.expires_at <= scope.now) {
    const dropped = dropPending(scope, subscription)
    change(scope, 'subscription', dropped, {}, 'customer.subscription.pending_update_expired')
  } else if (status === 'incomplete') {
    expireIncomplete(scope, subscription)
  } else if (cancel_at !== null && cancel_at <= scope.now) {
    endSubscription(scope, subscription, { reason: 'cancellation_requested' })
  } else if (status === 'trialing') {
    endTrial(scope, subscription)
  } else {
    renew(scope, subscription)
  }
}

/** A draft that waited its hour is finalized, then charged unless it is sent by e-mail. */
export function finishDraft(scope: Scope, draft: Invoice): void {
  if (draft.automatic_tax.status === 'requires_location_inputs') {
    failToFinalize(scope, draft)
    return
  }
  const invoice = finalize(scope, draft)
  if (invoice.collection_method === 'send_invoice' && invoice.status !== 'paid') return
  collect(scope, invoice, 'off_session')
}

/** Without the customer's country there is no tax, and so no final invoice. */
function failToFinalize(scope: Scope, draft: Invoice): void {
  const { message, details } = noLocation()
  const patch: Partial<Invoice> = {
    automatically_finalizes_at: null,
    automatic_tax: {
      ...draft.automatic_tax,
      disabled_reason: 'finalization_requires_location_inputs',
    },
    last_finalization_error: {
      code: details.code ?? 'customer_tax_location_invalid',
      message,
      type: 'invalid_request_error',
    },
  }
  change(scope, 'invoice', draft, patch, 'invoice.finalization_failed')
}

/** The invoice of a subscription that is paid by invoice is late. */
export function markOverdue(scope: Scope, invoice: Invoice): void {
  change(scope, 'invoice', invoice, {}, 'invoice.overdue')
  const id = invoice.parent?.subscription_details?.subscription
  const subscription = id ? load(scope, 'subscription', id) : undefined
  if (subscription?.status !== 'active') return
  const patch = { status: 'past_due' } as const
  change(scope, 'subscription', subscription, patch, 'customer.subscription.updated')
}

function expireIncomplete(scope: Scope, subscription: Subscription): void {
  const patch = { status: 'incomplete_expired', ended_at: scope.now } as const
  change(scope, 'subscription', subscription, patch, 'customer.subscription.updated')
}

function endTrial(scope: Scope, subscription: Subscription): void {
  const customer = load(scope, 'customer', subscription.customer)
  const card =
    subscription.default_payment_method ?? customer.invoice_settings.default_payment_method
  const policy = subscription.trial_settings?.end_behavior.missing_payment_method
  const automatic = subscription.collection_method === 'charge_automatically'
  if (card || !automatic || policy === 'create_invoice') {
    renew(scope, subscription)
    return
  }
  if (policy === 'pause') {
    change(
      scope,
      'subscription',
      subscription,
      { status: 'paused' },
      'customer.subscription.paused',
    )
    return
  }
  endSubscription(scope, subscription, { reason: 'cancellation_requested' })
}

/** The next period begins where the last one ended, and its draft invoice is written. */
function renew(scope: Scope, subscription: Subscription): void {
  const items = subscription.items.data
  const [first] = items
  if (!first) throw new Error('a subscription without items')
  const start = periodOf(items).end
  const end = endOfPeriod(subscription.billing_cycle_anchor, cycleOf(first.price), start)
  const data = withPeriod(items, { start, end })
  const status = subscription.status === 'trialing' ? 'active' : subscription.status
  const renewed: Subscription = {
    ...subscription,
    status,
    items: { ...subscription.items, data },
    cancel_at: subscription.cancel_at_period_end ? end : subscription.cancel_at,
  }
  const lines = data.map((item) => recurringLine(scope, item, { start, end }, true))
  const draft = billDraft(scope, renewed, lines, 'subscription_cycle')
  const spent = withoutSpentDiscounts(scope, { ...renewed, latest_invoice: draft.id })
  change(scope, 'subscription', subscription, spent, 'customer.subscription.updated')
}
