import { trialNoticeAt } from '../billing/trial'
import { change, insert, load, type Scope } from '../scope'
import type { Discount, Invoice, Subscription } from '../types'
import { billDraft, pointTo, withoutSpentDiscounts } from './bill'
import { redeem } from './discounts'
import { finalize, noLocation } from './invoices'
import { buildSubscription, type NewSubscription, periodLines } from './new-subscription'

/**
 * Saves a new subscription with its first invoice. Charged automatically, the invoice is
 * final and waits for its payment; sent by e-mail, it stays a draft for an hour and the
 * subscription is active at once.
 */
export function createSubscription(
  scope: Scope,
  wanted: NewSubscription,
  discounts: Discount[],
): { subscription: Subscription; invoice: Invoice } {
  const built = buildSubscription(scope, wanted)
  const customer = load(scope, 'customer', wanted.customer)
  if (wanted.automaticTax && !customer.address?.country) throw noLocation()
  if (!customer.currency) change(scope, 'customer', customer, { currency: built.currency })
  const sends = wanted.collection === 'send_invoice'
  const status = built.status === 'incomplete' && sends ? 'active' : built.status
  const redeemed = redeem(scope, discounts, built.id, wanted.customer)
  const subscription = insert(
    scope,
    'subscription',
    { ...built, status, discounts: redeemed },
    'customer.subscription.created',
  )
  announceTrialEnd(scope, subscription)
  const lines = periodLines(scope, subscription, true)
  const draft = billDraft(scope, subscription, lines, 'subscription_create')
  pointTo(scope, subscription.id, draft)
  const invoice = sends && draft.total > 0 ? draft : finalize(scope, draft)
  const saved = load(scope, 'subscription', subscription.id)
  const spent = withoutSpentDiscounts(scope, saved).discounts
  return { subscription: change(scope, 'subscription', saved, { discounts: spent }), invoice }
}

/** Sets the alarm for `trial_will_end`: three days before the end, or at once. */
export function announceTrialEnd(scope: Scope, subscription: Subscription): void {
  if (subscription.status !== 'trialing' || subscription.trial_end === null) return
  insert(scope, 'alarm', {
    id: subscription.id,
    at: trialNoticeAt(subscription.trial_end),
    purpose: 'trial_will_end',
  })
}
