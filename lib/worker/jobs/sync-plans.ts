import { syncPlanPrices } from '@/lib/plans/commands/sync-plan-prices'
import { orRetry } from '../or-retry'

/** Brings Stripe in step with the plans of a listing. */
export async function handle({ listingId }: { listingId: string }): Promise<void> {
  orRetry(await syncPlanPrices(listingId))
}
