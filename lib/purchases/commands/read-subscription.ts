import { connectedAccount } from '../../adapters/stripe/connected-account'
import { type InvoiceSnapshot, listInvoices } from '../../adapters/stripe/list-invoices'
import { listRefunds } from '../../adapters/stripe/list-refunds'
import { retrieveSubscription } from '../../adapters/stripe/retrieve-subscription'
import type { SubscriptionSnapshot } from '../../adapters/stripe/subscription'
import { ok, type Result } from '../../core/result'

export interface ReadInvoice extends InvoiceSnapshot {
  /** Minor units. */
  amountRefunded: number
}

/** All that Stripe says about a subscription at one moment. */
export interface ReadSubscription {
  subscription: SubscriptionSnapshot
  invoices: ReadInvoice[]
}

/** Reads a subscription with its invoices and refunds. Errors: `not_found`, `seller_not_ready`, `stripe_unavailable`. */
export async function readSubscription(
  stripeAccountId: string,
  subscriptionId: string,
): Promise<Result<ReadSubscription>> {
  const account = connectedAccount(stripeAccountId)
  const subscription = await retrieveSubscription(account, subscriptionId)
  if (!subscription.ok) return subscription
  const [invoices, refunds] = await Promise.all([
    listInvoices(account, subscriptionId),
    listRefunds(account, subscription.value.customerId),
  ])
  if (!invoices.ok) return invoices
  if (!refunds.ok) return refunds
  const refunded = ({ paymentIntentIds, amountPaid }: InvoiceSnapshot) =>
    Math.min(
      amountPaid,
      paymentIntentIds.reduce((sum, id) => sum + (refunds.value.get(id) ?? 0), 0),
    )
  return ok({
    subscription: subscription.value,
    invoices: invoices.value.map((invoice) => ({ ...invoice, amountRefunded: refunded(invoice) })),
  })
}
