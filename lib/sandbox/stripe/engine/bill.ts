import type { LineDraft } from '../billing/line'
import { change, load, type Scope } from '../scope'
import { newId } from '../store/ids'
import type { Customer, Discount, Invoice, Subscription } from '../types'
import { composeInvoice } from './compose-invoice'
import { discountsAt, lasting } from './discounts'
import { saveDraft } from './invoices'

type Reason = 'subscription_create' | 'subscription_update' | 'subscription_cycle' | 'upcoming'

/** What a preview assumes instead of what is saved. */
interface Assumed {
  customer?: Customer
  discounts?: Discount[]
}

/** The invoice that these lines and what waits for the next invoice make, not saved. */
export function draftInvoice(
  scope: Scope,
  subscription: Subscription,
  lines: LineDraft[],
  reason: Reason,
  assumed: Assumed = {},
): Invoice {
  const waiting = pendingLines(scope, subscription.id)
  return composeInvoice(scope, {
    customer: assumed.customer ?? load(scope, 'customer', subscription.customer),
    currency: subscription.currency,
    reason,
    lines: [...waiting, ...lines],
    subscription,
    saved: true,
    discounts: assumed.discounts ?? discountsAt(scope, subscription.discounts, scope.now),
    automaticTax: subscription.automatic_tax.enabled,
  })
}

/** Saves that invoice as a draft; the prorations in it wait no more. */
export function billDraft(
  scope: Scope,
  subscription: Subscription,
  lines: LineDraft[],
  reason: Reason,
): Invoice {
  const invoice = draftInvoice(scope, subscription, lines, reason)
  for (const waiting of pendingOf(scope, subscription.id)) {
    scope.world.objects.remove(scope.account, 'pending_debit', waiting.id)
  }
  return saveDraft(scope, invoice, subscription.application_fee_percent)
}

/** Keeps prorations for the next invoice (`create_prorations`). */
export function keepForLater(scope: Scope, subscription: string, lines: LineDraft[]): void {
  for (const line of lines) {
    scope.world.objects.save(scope.account, 'pending_debit', {
      id: newId('ii'),
      subscription,
      line,
    })
  }
}

/** Discounts that were for one invoice are gone after it. */
export function withoutSpentDiscounts(scope: Scope, subscription: Subscription): Subscription {
  const discounts = lasting(scope, discountsAt(scope, subscription.discounts, scope.now))
  return { ...subscription, discounts }
}

/** Points a saved subscription to its newest invoice. */
export function pointTo(scope: Scope, id: string, invoice: Invoice): Subscription {
  const subscription = load(scope, 'subscription', id)
  return change(scope, 'subscription', subscription, { latest_invoice: invoice.id })
}

function pendingOf(scope: Scope, subscription: string) {
  return scope.world.objects.all(scope.account, 'pending_debit', { subscription }).toReversed()
}

function pendingLines(scope: Scope, subscription: string): LineDraft[] {
  return pendingOf(scope, subscription).map(({ line }) => line)
}
