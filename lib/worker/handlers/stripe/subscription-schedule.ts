import { z } from 'zod'
import { syncSubscription } from '@/lib/purchases/commands/sync-subscription'
import { orRetry } from '../../or-retry'
import type { StripeEvent } from './event'

const schema = z.object({
  subscription: z.string().nullish(),
  released_subscription: z.string().nullish(),
})

/** `subscription_schedule.*`: the subscription that it manages, or managed until now, is read again. */
export async function handle({ account, object }: StripeEvent): Promise<void> {
  const schedule = schema.safeParse(object).data
  const id = schedule?.subscription ?? schedule?.released_subscription
  if (id) orRetry(await syncSubscription(account, id))
}
