import type { Stripe } from 'stripe'
import type { Result } from '../../core/result'
import { attempt } from './attempt'
import { stripeClient } from './client'
import type { ConnectedAccountId } from './connected-account'
import { fromUnix, fromUnixOrNull } from './time'

type InvoiceStatus = 'draft' | 'open' | 'paid' | 'uncollectible' | 'void'

/** An invoice of the integrator's account, amounts in minor units. */
export interface InvoiceSnapshot {
  id: string
  number: string | null
  status: InvoiceStatus
  currency: string
  subtotal: number
  tax: number
  total: number
  amountPaid: number
  hostedUrl: string | null
  periodStart: Date
  periodEnd: Date
  createdAt: Date
  paidAt: Date | null
  /** The payments that settled it, to be looked up or refunded. */
  paymentIntentIds: string[]
}

const statuses: readonly InvoiceStatus[] = ['open', 'paid', 'uncollectible', 'void']

/** The newest invoices of a subscription, at most a hundred: older ones no longer change. */
export function listInvoices(
  account: ConnectedAccountId,
  subscriptionId: string,
): Promise<Result<InvoiceSnapshot[]>> {
  return attempt(async () => {
    const page = await stripeClient().invoices.list(
      { subscription: subscriptionId, limit: 100, expand: ['data.payments'] },
      { stripeAccount: account },
    )
    return page.data.map(toInvoice)
  })
}

function toInvoice(invoice: Stripe.Invoice): InvoiceSnapshot {
  const period = invoice.lines.data[0]?.period
  const taxes = invoice.total_taxes ?? []
  return {
    id: invoice.id,
    number: invoice.number,
    status: statuses.find((one) => one === invoice.status) ?? 'draft',
    currency: invoice.currency,
    subtotal: invoice.subtotal,
    tax: taxes.reduce((sum, { amount }) => sum + amount, 0),
    total: invoice.total,
    amountPaid: invoice.amount_paid,
    hostedUrl: invoice.hosted_invoice_url ?? null,
    periodStart: fromUnix(period?.start ?? invoice.period_start),
    periodEnd: fromUnix(period?.end ?? invoice.period_end),
    createdAt: fromUnix(invoice.created),
    paidAt: fromUnixOrNull(invoice.status_transitions.paid_at),
    paymentIntentIds: (invoice.payments?.data ?? []).flatMap(paymentIntentOf),
  }
}

function paymentIntentOf({ payment, status }: Stripe.InvoicePayment): string[] {
  const { payment_intent: intent } = payment
  if (status !== 'paid' || intent === undefined) return []
  return [typeof intent === 'string' ? intent : intent.id]
}
