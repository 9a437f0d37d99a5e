import { change, find, load, type Scope } from '../scope'
import type { Invoice, Subscription } from '../types'
import { endSubscription } from './end-subscription'
import { subscriptionOf } from './invoices'

/** A paid invoice starts or restores its subscription, or applies the update it was for. */
export function afterPayment(scope: Scope, invoice: Invoice): Invoice {
  const subscription = owner(scope, invoice)
  if (!subscription || subscription.status === 'canceled') return invoice
  const effect = load(scope, 'invoice_effect', invoice.id)
  if (effect.update) {
    change(scope, 'invoice_effect', effect, { update: null })
    applyUpdate(scope, subscription, effect.update, invoice)
    return invoice
  }
  const status = reviving(scope, subscription, invoice) ? 'active' : subscription.status
  change(scope, 'subscription', subscription, { status }, 'customer.subscription.updated')
  return invoice
}

/** An unpaid invoice makes its subscription past due; after the last attempt it ends. */
export function afterFailure(scope: Scope, invoice: Invoice, last: boolean): void {
  const subscription = owner(scope, invoice)
  if (!subscription || load(scope, 'invoice_effect', invoice.id).update) return
  if (last) {
    endSubscription(scope, subscription, { reason: 'payment_failed' })
    return
  }
  const status = subscription.status === 'active' ? 'past_due' : subscription.status
  change(scope, 'subscription', subscription, { status }, 'customer.subscription.updated')
}

function applyUpdate(
  scope: Scope,
  before: Subscription,
  update: Subscription,
  invoice: Invoice,
): void {
  const kept = {
    cancel_at_period_end: before.cancel_at_period_end,
    canceled_at: before.canceled_at,
    schedule: before.schedule,
    default_payment_method: before.default_payment_method,
  }
  const after = { ...update, ...kept, pending_update: null, latest_invoice: invoice.id }
  change(scope, 'subscription', before, after, 'customer.subscription.updated')
  if (!before.pending_update) return
  change(scope, 'subscription', after, {}, 'customer.subscription.pending_update_applied')
}

function reviving(scope: Scope, subscription: Subscription, invoice: Invoice): boolean {
  if (subscription.status === 'incomplete') return true
  if (!['past_due', 'unpaid'].includes(subscription.status)) return false
  const latest = subscription.latest_invoice
  return latest === invoice.id || !latest || find(scope, 'invoice', latest)?.status === 'paid'
}

function owner(scope: Scope, invoice: Invoice): Subscription | undefined {
  const id = subscriptionOf(invoice)
  return id === null ? undefined : find(scope, 'subscription', id)
}
