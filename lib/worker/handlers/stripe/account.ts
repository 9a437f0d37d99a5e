import { syncSellerPrices } from '@/lib/plans/commands/sync-plan-prices'
import { syncReadiness } from '@/lib/publishers/commands/sync-readiness'
import { orRetry } from '../../or-retry'
import type { StripeEvent } from './event'

/** `account.updated`, `capability.updated`, `account.application.deauthorized`: whether the seller can sell is read again. Plans published before that get their prices now. */
export async function handle({ account }: StripeEvent): Promise<void> {
  const ready = await syncReadiness(account)
  orRetry(ready)
  if (ready.ok && ready.value.canSell) orRetry(await syncSellerPrices(account))
}
