import { z } from 'zod'
import { syncSubscription } from '@/lib/purchases/commands/sync-subscription'
import { orRetry } from '../../or-retry'
import type { StripeEvent } from './event'

const schema = z.object({
  parent: z.object({ subscription_details: z.object({ subscription: z.string() }) }),
})

/** `invoice.*`: the subscription that it bills is read again. */
export async function handle({ account, object }: StripeEvent): Promise<void> {
  const invoice = schema.safeParse(object).data
  if (invoice === undefined) return
  const { subscription } = invoice.parent.subscription_details
  orRetry(await syncSubscription(account, subscription))
}
