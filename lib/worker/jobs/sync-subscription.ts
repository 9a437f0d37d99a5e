import { syncSubscription } from '@/lib/purchases/commands/sync-subscription'
import { orRetry } from '../or-retry'

interface Payload {
  stripeAccountId: string
  subscriptionId: string
}

/** Reads a subscription again. */
export async function handle({ stripeAccountId, subscriptionId }: Payload): Promise<void> {
  orRetry(await syncSubscription(stripeAccountId, subscriptionId))
}
