import { noSuch } from '../api/errors'
import { credit } from '../billing/proration'
import { change, type Scope } from '../scope'
import type { Subscription } from '../types'
import { billDraft, keepForLater } from './bill'
import { collect } from './collect'
import { debitOf } from './debits'
import { endSubscription } from './end-subscription'
import { finalize } from './invoices'

interface Cancellation {
  prorate: boolean
  invoiceNow: boolean
  comment: string | null
  feedback: string | null
}

/**
 * Ends a subscription at once. With `prorate` the unused time is credited, with `invoice_now`
 * the credit is put on a last invoice and so into the customer's balance.
 */
export function cancelNow(
  scope: Scope,
  subscription: Subscription,
  how: Cancellation,
): Subscription {
  if (['canceled', 'incomplete_expired'].includes(subscription.status)) {
    throw noSuch('subscription', subscription.id, 'id')
  }
  const credits = how.prorate ? unused(scope, subscription) : []
  const ended = endSubscription(scope, subscription, {
    reason: 'cancellation_requested',
    comment: how.comment,
    ...(how.feedback ? { feedback: how.feedback } : {}),
  })
  if (!how.invoiceNow) {
    keepForLater(scope, subscription.id, credits)
    return ended
  }
  if (credits.length === 0) return ended
  const draft = billDraft(scope, ended, credits, 'subscription_update')
  const invoice = finalize(scope, draft)
  if (invoice.status !== 'paid') collect(scope, invoice, 'off_session')
  return change(scope, 'subscription', ended, { latest_invoice: draft.id })
}

function unused(scope: Scope, subscription: Subscription) {
  if (subscription.status === 'trialing') return []
  return subscription.items.data
    .map((item) => debitOf(scope, subscription, item, scope.now))
    .flatMap((debit) => (debit ? [credit(debit, scope.now)] : []))
    .filter((line) => line !== null)
}
