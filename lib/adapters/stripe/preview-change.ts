import type { Stripe } from 'stripe'
import type { Result } from '../../core/result'
import { attempt } from './attempt'
import { prorationOf, type SubscriptionChange } from './change-subscription'
import { stripeClient } from './client'
import type { ConnectedAccountId } from './connected-account'
import { amountsOf, type InvoiceAmounts } from './preview-subscription'
import { fromUnix } from './time'

/** Amounts in minor units. */
export interface ChangeInvoice extends InvoiceAmounts {
  /** What the rest of the old period is worth; 0 where nothing is given back. */
  credit: number
  /** When the period of its first line begins. */
  periodStart: Date
}

type Asked = Omit<SubscriptionChange, 'collectionMethod'>

/** The invoice that the change would make now, by the same rules as the change itself (`invoices/create_preview`). */
export function previewChange(
  account: ConnectedAccountId,
  change: Asked,
): Promise<Result<ChangeInvoice>> {
  return preview(account, change, 'next')
}

/** The invoice of each later period once the change is made, and when the first of them comes. */
export function previewRenewal(
  account: ConnectedAccountId,
  change: Asked,
): Promise<Result<ChangeInvoice>> {
  return preview(account, change, 'recurring')
}

function preview(
  account: ConnectedAccountId,
  change: Asked,
  mode: Stripe.InvoiceCreatePreviewParams.PreviewMode,
): Promise<Result<ChangeInvoice>> {
  const { subscriptionId, itemId, priceId, quantity } = change
  const parameters: Stripe.InvoiceCreatePreviewParams = {
    subscription: subscriptionId,
    preview_mode: mode,
    subscription_details: {
      items: [{ id: itemId, price: priceId, quantity }],
      cancel_at_period_end: false,
      ...prorationOf(change),
    },
  }
  return attempt(async () => {
    const options = { stripeAccount: account }
    return toChangeInvoice(await stripeClient().invoices.createPreview(parameters, options))
  })
}

function toChangeInvoice(invoice: Stripe.Invoice): ChangeInvoice {
  const lines = invoice.lines.data
  const credit = lines.reduce((sum, { amount }) => sum + Math.max(0, -amount), 0)
  const start = lines[0]?.period.start ?? invoice.period_start
  return { ...amountsOf(invoice), credit, periodStart: fromUnix(start) }
}
