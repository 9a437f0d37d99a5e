import { z } from 'zod'

/** Every job, with what it carries: ids only, since a job says what to look at, never what to believe. */
export const jobSchemas = {
  'inbox.handle': z.object({ inboxEventId: z.string() }),
  'outbox.drain': z.object({ endpointId: z.string() }),
  'mail.send': z.object({ mailId: z.string() }),
  'setup.check': z.object({ setupId: z.string() }),
  'installation.check': z.object({ installationId: z.string() }),
  'checkout.sync': z.object({ checkoutId: z.string() }),
  'subscription.refund': z.object({ stripeAccountId: z.string(), subscriptionId: z.string() }),
  'seller.reconcile': z.object({ stripeAccountId: z.string() }),
  sweep: z.object({}),
} as const

export type JobName = keyof typeof jobSchemas
export type JobPayload<Name extends JobName> = z.infer<(typeof jobSchemas)[Name]>
