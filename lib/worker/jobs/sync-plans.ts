import { now } from '@/lib/clock'
import { transaction } from '@/lib/db/transaction'
import { syncPlanPrices } from '@/lib/plans/commands/sync-plan-prices'
import { endTestPurchases } from '@/lib/purchases/commands/end-test-purchases'
import { orRetry } from '../or-retry'

/** After a publication: ends the test purchases of the listing that are left, and brings Stripe in step with its plans. */
export async function handle({ listingId }: { listingId: string }): Promise<void> {
  await transaction((tx) => endTestPurchases(tx, listingId, now()))
  orRetry(await syncPlanPrices(listingId))
}
