import { change, find, load, type Scope } from '../scope'
import type { Invoice, Subscription } from '../types'
import { billDraft, keepForLater, withoutSpentDiscounts } from './bill'
import { type Collected, cardError, collect } from './collect'
import { announceTrialEnd } from './create-subscription'
import { finalize, noLocation, subscriptionOf, voidInvoice } from './invoices'
import { type ChangeInput, type ChangePlan, planChange } from './plan-change'

type PaymentBehavior =
  | 'allow_incomplete'
  | 'default_incomplete'
  | 'error_if_incomplete'
  | 'pending_if_incomplete'

const expiresAfter = 23 * 3600

/**
 * Changes what a subscription costs. An invoice that is due now is paid by the rule of
 * `payment_behavior` (docs.stripe.com/billing/subscriptions/pending-updates).
 */
export function updateSubscription(
  scope: Scope,
  before: Subscription,
  input: ChangeInput,
  behavior: PaymentBehavior,
): Subscription {
  const current = dropPending(scope, before)
  const plan = planChange(scope, current, input)
  if (current.automatic_tax.enabled) requireLocation(scope, current)
  const now = plan.restarts || input.proration_behavior === 'always_invoice'
  if (!now || plan.lines.length === 0) {
    keepForLater(scope, current.id, plan.lines)
    return apply(scope, current, plan.after)
  }
  const draft = billDraft(scope, plan.after, plan.lines, 'subscription_update')
  return behavior === 'pending_if_incomplete'
    ? applyWhenPaid(scope, current, plan, draft)
    : applyAndCollect(scope, current, plan, draft, behavior)
}

/** Voids the invoice of a pending update that expired or was replaced. */
export function dropPending(scope: Scope, subscription: Subscription): Subscription {
  if (!subscription.pending_update) return subscription
  for (const invoice of pendingInvoices(scope, subscription)) voidInvoice(scope, invoice)
  return change(scope, 'subscription', subscription, { pending_update: null })
}

/** Without its invoice a pending update can no longer be paid: it is gone (docs.stripe.com/billing/subscriptions/pending-updates). */
export function dropPendingOf(scope: Scope, invoice: Invoice): void {
  const id = subscriptionOf(invoice)
  const subscription = id ? find(scope, 'subscription', id) : undefined
  if (!subscription?.pending_update || subscription.latest_invoice !== invoice.id) return
  const patch = { pending_update: null }
  const event = 'customer.subscription.pending_update_expired'
  change(scope, 'subscription', subscription, patch, event)
}

function apply(scope: Scope, before: Subscription, after: Subscription): Subscription {
  const spent = withoutSpentDiscounts(scope, after)
  const saved = change(scope, 'subscription', before, spent, 'customer.subscription.updated')
  if (saved.trial_end !== before.trial_end) announceTrialEnd(scope, saved)
  return saved
}

function applyAndCollect(
  scope: Scope,
  before: Subscription,
  plan: ChangePlan,
  draft: Invoice,
  behavior: PaymentBehavior,
): Subscription {
  const after = apply(scope, before, { ...plan.after, latest_invoice: draft.id })
  const invoice = finalize(scope, draft)
  if (invoice.collection_method === 'send_invoice') return after
  if (behavior === 'default_incomplete') {
    const status = invoice.status === 'paid' ? after.status : 'past_due'
    return change(scope, 'subscription', after, { status }, 'customer.subscription.updated')
  }
  const collected = collect(scope, invoice, 'off_session')
  if (collected.invoice.status !== 'paid' && behavior === 'error_if_incomplete') {
    throw undone(collected)
  }
  return load(scope, 'subscription', before.id)
}

function applyWhenPaid(
  scope: Scope,
  before: Subscription,
  plan: ChangePlan,
  draft: Invoice,
): Subscription {
  const update = { ...plan.after, latest_invoice: draft.id }
  change(scope, 'invoice_effect', load(scope, 'invoice_effect', draft.id), { update })
  const collected = collect(scope, finalize(scope, draft), 'off_session')
  if (collected.invoice.status === 'paid') return load(scope, 'subscription', before.id)
  const pending_update: Subscription['pending_update'] = {
    billing_cycle_anchor: null,
    cancel_at_period_end: null,
    discount: null,
    discounts: null,
    expires_at: scope.now + expiresAfter,
    metadata: null,
    subscription_items: plan.after.items.data,
    trial_end: null,
    trial_from_plan: null,
  }
  const patch = { pending_update, latest_invoice: draft.id }
  return change(scope, 'subscription', before, patch, 'customer.subscription.updated')
}

function pendingInvoices(scope: Scope, subscription: Subscription): Invoice[] {
  return scope.world.objects
    .all(scope.account, 'invoice', { customer: subscription.customer, status: 'open' })
    .filter((invoice) => subscriptionOf(invoice) === subscription.id)
    .filter((invoice) => load(scope, 'invoice_effect', invoice.id).update !== null)
}

function requireLocation(scope: Scope, subscription: Subscription): void {
  if (!load(scope, 'customer', subscription.customer).address?.country) throw noLocation()
}

/** A refused payment that takes the whole request back with it. */
function undone(collected: Collected): Error {
  const error = cardError(collected)
  return error.withoutChanges()
}
