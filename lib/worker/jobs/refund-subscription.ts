import { refundDuplicate } from '@/lib/purchases/commands/refund-duplicate'
import { orRetry } from '../or-retry'

interface Payload {
  stripeAccountId: string
  subscriptionId: string
}

/** Ends a second subscription and gives its money back. */
export async function handle({ stripeAccountId, subscriptionId }: Payload): Promise<void> {
  orRetry(await refundDuplicate(stripeAccountId, subscriptionId))
}
