import type { LineDraft } from '../billing/line'
import type { Debit } from '../billing/proration'
import { find, type Scope } from '../scope'
import type { Invoice, InvoiceLine, Subscription, SubscriptionItem } from '../types'

/**
 * The latest charge that covers an item at a time: a line of an invoice that was not voided,
 * or a proration that waits for the next invoice. Undefined when nothing was charged.
 */
export function debitOf(
  scope: Scope,
  subscription: Subscription,
  item: SubscriptionItem,
  at: number,
): Debit | undefined {
  const waiting = scope.world.objects
    .all(scope.account, 'pending_debit', { subscription: subscription.id })
    .filter(({ line }) => line.item === item.id && covers(line, item, at))
  const [pending] = waiting
  if (pending) {
    return { line: pending.line, net: pending.line.amount, invoice: '', lineId: pending.id }
  }
  for (const invoice of invoicesOf(scope, subscription)) {
    const line = invoice.lines.data.findLast((each) => charges(each, item, at))
    if (line)
      return { line: draftOf(line, item), net: netOf(line), invoice: invoice.id, lineId: line.id }
  }
  return undefined
}

function invoicesOf(scope: Scope, subscription: Subscription): Invoice[] {
  return scope.world.objects
    .all(scope.account, 'invoice', { customer: subscription.customer })
    .filter((invoice) => invoice.status !== 'void' && !waitsForPayment(scope, invoice))
    .filter(({ parent }) => parent?.subscription_details?.subscription === subscription.id)
}

/** The charge of a pending update counts only once it is paid. */
function waitsForPayment(scope: Scope, invoice: Invoice): boolean {
  return find(scope, 'invoice_effect', invoice.id)?.update != null
}

function covers(line: LineDraft, item: SubscriptionItem, at: number): boolean {
  return line.amount > 0 && line.period.end === item.current_period_end && line.period.start <= at
}

function charges(line: InvoiceLine, item: SubscriptionItem, at: number): boolean {
  const details = line.parent?.subscription_item_details
  return (
    details?.subscription_item === item.id &&
    line.amount > 0 &&
    line.period.end === item.current_period_end &&
    line.period.start <= at
  )
}

function netOf(line: InvoiceLine): number {
  const cuts = line.discount_amounts ?? []
  return line.amount - cuts.reduce((sum, cut) => sum + cut.amount, 0)
}

function draftOf(line: InvoiceLine, item: SubscriptionItem): LineDraft {
  return {
    amount: line.amount,
    description: (line.description ?? '').replace(/^Remaining time on (.*) after .*$/, '$1'),
    period: line.period,
    price: line.pricing?.price_details?.price ?? item.price.id,
    product: line.pricing?.price_details?.product ?? item.price.product,
    unitAmount: Number(line.pricing?.unit_amount_decimal ?? 0),
    quantity: line.quantity ?? 1,
    subscription: item.subscription,
    item: item.id,
    proration: false,
    credited: null,
    discountable: false,
    taxInclusive: item.price.tax_behavior === 'inclusive',
  }
}
