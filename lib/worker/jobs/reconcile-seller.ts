import { syncSellerPrices } from '@/lib/plans/commands/sync-plan-prices'
import { reconcileSeller } from '@/lib/purchases/commands/reconcile-seller'
import { logger } from '../logger'
import { orRetry } from '../or-retry'

/** Compares a seller's subscriptions with our purchases and says how many differed; then brings its products and prices in step. */
export async function handle({ stripeAccountId }: { stripeAccountId: string }): Promise<void> {
  const result = await reconcileSeller(stripeAccountId)
  orRetry(result)
  if (result.ok && result.value.drift > 0) {
    logger().warn({ stripeAccountId, ...result.value }, 'purchases differed from Stripe')
  }
  orRetry(await syncSellerPrices(stripeAccountId))
}
