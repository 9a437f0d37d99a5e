import { z } from 'zod'
import { readSecrets } from '@/lib/launch/secrets'
import { demoPublishers } from '@/prisma/demo/publishers'
import { demoStripeAccountId } from '@/prisma/demo/stripe-account'
import type { Instance } from './instance'

const Invoice = z.object({
  id: z.string(),
  status: z.string(),
  currency: z.string(),
  total: z.int(),
  amount_paid: z.int(),
  billing_reason: z.string(),
})

const Charge = z.object({ paid: z.boolean(), amount: z.int(), amount_refunded: z.int() })

const Subscription = z.object({
  id: z.string(),
  status: z.string(),
  cancel_at_period_end: z.boolean(),
})

type Invoice = z.output<typeof Invoice>
type Subscription = z.output<typeof Subscription>

/** A list of an integrator's own Stripe account, the newest first. */
async function listOf<T>(
  souk: Instance,
  publisherKey: string,
  what: 'charges' | 'invoices' | 'subscriptions',
  schema: z.ZodType<T>,
): Promise<T[]> {
  const publisher = demoPublishers.find(({ key }) => key === publisherKey)
  const account = publisher ? demoStripeAccountId(publisher) : null
  if (account === null) throw new Error(`${publisherKey} sells nothing.`)
  const key = readSecrets(souk.dataDir).STRIPE_SECRET_KEY
  const response = await fetch(`${souk.stripe}/v1/${what}?limit=100`, {
    headers: { Authorization: `Bearer ${key}`, 'Stripe-Account': account },
  })
  return z.object({ data: z.array(schema) }).parse(await response.json()).data
}

export function invoicesOf(souk: Instance, publisherKey: string): Promise<Invoice[]> {
  return listOf(souk, publisherKey, 'invoices', Invoice)
}

/** What an integrator took and did not give back, in minor units. */
export async function takenBy(souk: Instance, publisherKey: string): Promise<number> {
  const charges = await listOf(souk, publisherKey, 'charges', Charge)
  return charges
    .filter(({ paid }) => paid)
    .reduce((sum, { amount, amount_refunded }) => sum + amount - amount_refunded, 0)
}

export function subscriptionsOf(souk: Instance, publisherKey: string): Promise<Subscription[]> {
  return listOf(souk, publisherKey, 'subscriptions', Subscription)
}
