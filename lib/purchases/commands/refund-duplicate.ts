import { cancelSubscription } from '../../adapters/stripe/cancel-subscription'
import { connectedAccount } from '../../adapters/stripe/connected-account'
import { listInvoices } from '../../adapters/stripe/list-invoices'
import { refundPayment } from '../../adapters/stripe/refund-payment'
import { ok, type Result } from '../../core/result'

/** Ends a second subscription at once and gives back all that was paid for it. Safe to repeat: what is done stays done. Errors: `stripe_unavailable`, `seller_not_ready`, `not_found`. */
export async function refundDuplicate(
  stripeAccountId: string,
  subscriptionId: string,
): Promise<Result<void>> {
  const account = connectedAccount(stripeAccountId)
  const cancelled = await cancelSubscription(account, subscriptionId)
  if (!cancelled.ok) return cancelled
  const invoices = await listInvoices(account, subscriptionId)
  if (!invoices.ok) return invoices
  for (const payment of invoices.value.flatMap(({ paymentIntentIds }) => paymentIntentIds)) {
    const refunded = await refundPayment(account, payment)
    if (!refunded.ok) return refunded
  }
  return ok(undefined)
}
