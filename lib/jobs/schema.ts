import { z } from 'zod'

/** Every job, with what it carries: ids only, since a job says what to look at, never what to believe. */
export const jobSchemas = {
  'account.check': z.object({ accountId: z.string() }),
  'account.wind_down': z.object({ accountId: z.string() }),
  'inbox.handle': z.object({ inboxEventId: z.string() }),
  'outbox.drain': z.object({ endpointId: z.string() }),
  'listing.wind_down': z.object({ listingId: z.string() }),
  'review.check': z.object({ reviewId: z.string() }),
  'mail.send': z.object({ mailId: z.string() }),
  'setup.check': z.object({ setupId: z.string() }),
  'request.check': z.object({ requestId: z.string() }),
  'requests.sync': z.object({ listingId: z.string() }),
  'installation.check': z.object({ installationId: z.string() }),
  'campaign.check': z.object({ campaignId: z.string() }),
  'permissions.check': z.object({ listingId: z.string() }),
  'permissions.route': z.object({ listingId: z.string() }),
  'permissions.settle': z.object({ listingId: z.string(), accountId: z.string() }),
  'permissions.remind': z.object({ updateId: z.string() }),
  'permissions.tell': z.object({ updateId: z.string() }),
  'checkout.sync': z.object({ checkoutId: z.string() }),
  'subscription.sync': z.object({ stripeAccountId: z.string(), subscriptionId: z.string() }),
  'subscription.refund': z.object({ stripeAccountId: z.string(), subscriptionId: z.string() }),
  'plans.sync': z.object({ listingId: z.string() }),
  'seller.reconcile': z.object({ stripeAccountId: z.string() }),
  'digest.make': z.object({ userId: z.string() }),
  'domain.check': z.object({ publisherId: z.string() }),
  'category.index': z.object({ categoryId: z.string() }),
  'publisher.index': z.object({ publisherId: z.string() }),
  sweep: z.object({}),
} as const

export type JobName = keyof typeof jobSchemas
export type JobPayload<Name extends JobName> = z.infer<(typeof jobSchemas)[Name]>
