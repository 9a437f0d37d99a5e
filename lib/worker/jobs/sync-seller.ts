import { syncReadiness } from '@/lib/publishers/commands/sync-readiness'
import { orRetry } from '../or-retry'

/** Reads again whether a seller can sell. */
export async function handle({ stripeAccountId }: { stripeAccountId: string }): Promise<void> {
  orRetry(await syncReadiness(stripeAccountId))
}
