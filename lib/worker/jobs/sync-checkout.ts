import { syncCheckout } from '@/lib/purchases/commands/sync-checkout'
import { orRetry } from '../or-retry'

/** Reads a checkout's session again. */
export async function handle({ checkoutId }: { checkoutId: string }): Promise<void> {
  orRetry(await syncCheckout(checkoutId))
}
