import { z } from 'zod'
import { syncSubscription } from '@/lib/purchases/commands/sync-subscription'
import { orRetry } from '../../or-retry'
import type { StripeEvent } from './event'

const schema = z.object({ id: z.string() })

/** `customer.subscription.*`: the subscription is read again. */
export async function handle({ account, object }: StripeEvent): Promise<void> {
  const subscription = schema.safeParse(object).data
  if (subscription !== undefined) orRetry(await syncSubscription(account, subscription.id))
}
