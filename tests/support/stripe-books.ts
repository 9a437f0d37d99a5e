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

export type Invoice = z.output<typeof Invoice>

/** What stands in the books of an integrator's own Stripe account, the newest first. */
export async function invoicesOf(souk: Instance, publisherKey: string): Promise<Invoice[]> {
  const publisher = demoPublishers.find(({ key }) => key === publisherKey)
  const account = publisher ? demoStripeAccountId(publisher) : null
  if (account === null) throw new Error(`${publisherKey} sells nothing.`)
  const key = readSecrets(souk.dataDir).STRIPE_SECRET_KEY
  const response = await fetch(`${souk.stripe}/v1/invoices?limit=100`, {
    headers: { Authorization: `Bearer ${key}`, 'Stripe-Account': account },
  })
  return z.object({ data: z.array(Invoice) }).parse(await response.json()).data
}
