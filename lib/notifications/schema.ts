import { z } from 'zod'

const moneySchema = z.object({ amount: z.number().int(), currency: z.string() })
const isoDate = z.iso.datetime()

const purchaseSchema = z.object({
  purchaseId: z.string(),
  listingName: z.string(),
  planName: z.string(),
  accountLogin: z.string(),
  units: z.number().int(),
  unitName: z.string().nullable(),
  seller: z.object({ name: z.string(), supportEmail: z.string() }),
  /** What the mail is about: the next payment, the end, the failed payment. */
  at: isoDate.nullable(),
  amount: moneySchema.nullable(),
  trialEndsAt: isoDate.nullable(),
  /** Stripe's page of an invoice to pay. */
  invoiceUrl: z.string().nullable(),
})

const installationSchema = z.object({
  listingName: z.string(),
  listingSlug: z.string(),
  accountLogin: z.string(),
  repositories: z.enum(['all', 'selected']).nullable(),
  confirmedAt: isoDate,
})

const endpointSchema = z.object({
  listingName: z.string(),
  listingSlug: z.string(),
  url: z.string(),
  failures: z.number().int(),
  lastError: z.string(),
  pausedAt: isoDate,
})

/** Every kind of mail with what it tells. Words and amounts are written in the reader's language when it is sent. */
export const mailSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('purchase_started'), data: purchaseSchema }),
  z.object({ kind: z.literal('payment_failed'), data: purchaseSchema }),
  z.object({ kind: z.literal('cancellation_scheduled'), data: purchaseSchema }),
  z.object({ kind: z.literal('cancellation_undone'), data: purchaseSchema }),
  z.object({ kind: z.literal('purchase_ended'), data: purchaseSchema }),
  z.object({ kind: z.literal('installation_confirmed'), data: installationSchema }),
  z.object({ kind: z.literal('webhook_paused'), data: endpointSchema }),
])

export type MailContent = z.infer<typeof mailSchema>
export type MailKind = MailContent['kind']
export type PurchaseMail = z.infer<typeof purchaseSchema>
export type InstallationMail = z.infer<typeof installationSchema>
export type EndpointMail = z.infer<typeof endpointSchema>
export type PurchaseMailKind = Extract<MailContent, { data: PurchaseMail }>['kind']
