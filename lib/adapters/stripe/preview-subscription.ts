import type { Stripe } from 'stripe'
import type { Result } from '../../core/result'
import { attempt } from './attempt'
import { addressOf, type BillingDetails } from './billing-details'
import { stripeClient } from './client'
import type { ConnectedAccountId } from './connected-account'
import { toUnix } from './time'

/** Amounts of one invoice, in minor units. */
export interface InvoiceAmounts {
  subtotal: number
  tax: number
  total: number
  /** What is to be paid: less than the total where the customer has credit. */
  amountDue: number
  currency: string
  /** False where the integrator collects no tax at this address: Stripe then computes zero. */
  taxCollected: boolean
}

export interface NewSubscription {
  priceId: string
  quantity: number
  currency: string
  /** Null without a trial. */
  trialEnd: Date | null
  billing: BillingDetails
}

/** The first invoice of a subscription that does not exist yet, as Stripe would make it (`invoices/create_preview`). */
export function previewSubscription(
  account: ConnectedAccountId,
  { priceId, quantity, currency, trialEnd, billing }: NewSubscription,
): Promise<Result<InvoiceAmounts>> {
  const parameters: Stripe.InvoiceCreatePreviewParams = {
    automatic_tax: { enabled: true },
    currency,
    customer_details: {
      address: addressOf(billing),
      ...(billing.taxId === null ? {} : { tax_ids: [billing.taxId] }),
    },
    subscription_details: {
      items: [{ price: priceId, quantity }],
      ...(trialEnd === null ? {} : { trial_end: toUnix(trialEnd) }),
    },
  }
  return attempt(async () => {
    const options = { stripeAccount: account }
    return amountsOf(await stripeClient().invoices.createPreview(parameters, options))
  })
}

/** The amounts of an invoice that Stripe previews. */
export function amountsOf(invoice: Stripe.Invoice): InvoiceAmounts {
  const taxes = invoice.total_taxes ?? []
  const notCollected = taxes.every(
    ({ taxability_reason }) => taxability_reason === 'not_collecting',
  )
  return {
    subtotal: invoice.subtotal,
    tax: taxes.reduce((sum, { amount }) => sum + amount, 0),
    total: invoice.total,
    amountDue: invoice.amount_due,
    currency: invoice.currency,
    taxCollected: taxes.length > 0 && !notCollected,
  }
}
