import { listAccountsForSetup } from '../../accounts/queries/list-accounts-for-setup'
import type { Actor } from '../../accounts/types'
import { db } from '../../db/client'
import type { UnconnectedPublisher } from '../types'

/**
 * Publishers of organizations that GitHub shows the actor and that are not connected: whether the
 * actor may use them is known only once they are. None while GitHub does not answer.
 */
export async function listUnconnectedPublishers(actor: Actor): Promise<UnconnectedPublisher[]> {
  const accounts = await listAccountsForSetup(actor)
  if (!accounts.ok) return []
  const open = accounts.value.filter(({ connection }) => connection === 'not_connected')
  const rows = await db().publisher.findMany({
    where: { accountId: { in: open.map(({ id }) => id) } },
    orderBy: { account: { login: 'asc' } },
    select: { name: true, account: { select: { login: true } } },
  })
  return rows.map(({ name, account }) => ({ name, login: account.login }))
}
