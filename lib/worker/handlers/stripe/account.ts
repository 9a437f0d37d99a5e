import { syncReadiness } from '@/lib/publishers/commands/sync-readiness'
import { orRetry } from '../../or-retry'
import type { StripeEvent } from './event'

/** `account.updated`, `capability.updated`, `account.application.deauthorized`: whether the seller can sell is read again. */
export async function handle({ account }: StripeEvent): Promise<void> {
  orRetry(await syncReadiness(account))
}
