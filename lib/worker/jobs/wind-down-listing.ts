import { endListingPurchases } from '@/lib/purchases/commands/end-listing-purchases'
import { orRetry } from '../or-retry'

/** Gives every purchase of a delisted listing its end. */
export async function handle({ listingId }: { listingId: string }): Promise<void> {
  orRetry(await endListingPurchases(listingId))
}
