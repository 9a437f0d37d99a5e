import { syncSubscription } from '@/lib/purchases/commands/sync-subscription'
import { orRetry } from '../or-retry'

interface Payload {
  stripeAccountId: string
  subscriptionId: string
}

/** Reads a subscription again of which Stripe did not say what became of it. */
export async function handle({ stripeAccountId, subscriptionId }: Payload): Promise<void> {
  orRetry(await syncSubscription(stripeAccountId, subscriptionId))
}
