import { listAccountsForSetup } from '../../accounts/queries/list-accounts-for-setup'
import type { Actor, SetupAccount } from '../../accounts/types'
import { ok, type Result } from '../../core/result'
import { db } from '../../db/client'

/** Accounts that somebody could make a publisher, and the organizations they would first have to connect. */
export interface NewAccounts {
  ready: SetupAccount[]
  notConnected: SetupAccount[]
}

/** The actor's own account and the organizations that they own, unless they are publishers already. Errors: `session_expired`, `github_unavailable`. */
export async function listNewAccounts(actor: Actor): Promise<Result<NewAccounts>> {
  const accounts = await listAccountsForSetup(actor)
  if (!accounts.ok) return accounts
  const ids = accounts.value.map(({ id }) => id)
  const taken = await db().publisher.findMany({
    where: { accountId: { in: ids } },
    select: { accountId: true },
  })
  const free = accounts.value.filter(({ id }) => taken.every(({ accountId }) => accountId !== id))
  return ok({
    ready: free.filter(
      ({ role, connection }) => role === 'self' || (role === 'owner' && connection === 'connected'),
    ),
    notConnected: free.filter(({ connection }) => connection === 'not_connected'),
  })
}
