import { checkAccount } from '@/lib/accounts/commands/check-account'
import { followMembers } from '@/lib/approvals/commands/follow-members'
import { orRetry } from '../or-retry'

/** Reads again how an account is called and whether it is there, and whether those belong to it still who ask or decide there. */
export async function handle({ accountId }: { accountId: string }): Promise<void> {
  orRetry(await checkAccount(accountId))
  orRetry(await followMembers(accountId))
}
