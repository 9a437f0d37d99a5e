import { checkRequest } from '@/lib/approvals/commands/check-request'
import { orRetry } from '../or-retry'

/** Looks where a request stands by what GitHub and Stripe say, and what is due: a reminder, its end. */
export async function handle({ requestId }: { requestId: string }): Promise<void> {
  orRetry(await checkRequest(requestId))
}
