import type { Transaction } from '../../db/transaction'
import type { ReadInvoice } from './read-subscription'

/** Keeps what Stripe last said about a purchase's invoices. Drafts are left out: they may still change or go. */
export async function saveInvoices(
  tx: Transaction,
  purchase: { id: string; stripeAccountId: string | null },
  invoices: readonly ReadInvoice[],
  readAt: Date,
): Promise<void> {
  const { id: purchaseId, stripeAccountId } = purchase
  if (stripeAccountId === null) return
  for (const { id, status, paymentIntentIds: _, ...amounts } of invoices) {
    if (status === 'draft') continue
    const now = { ...amounts, state: status, readAt }
    await tx.invoice.upsert({
      where: { stripeAccountId_stripeInvoiceId: { stripeAccountId, stripeInvoiceId: id } },
      create: { stripeAccountId, stripeInvoiceId: id, purchaseId, ...now },
      update: now,
    })
  }
}
