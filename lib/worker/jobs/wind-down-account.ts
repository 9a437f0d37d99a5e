import { endAccountPurchases } from '@/lib/purchases/commands/end-account-purchases'
import { orRetry } from '../or-retry'

/** Gives every purchase of an account that GitHub no longer has its end. */
export async function handle({ accountId }: { accountId: string }): Promise<void> {
  orRetry(await endAccountPurchases(accountId))
}
