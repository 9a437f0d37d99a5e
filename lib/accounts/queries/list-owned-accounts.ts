import { db } from '../../db/client'
import type { Actor } from '../types'

/** The actor's own account, and the organizations of which GitHub last said that the actor owns them; what is done with one is authorized again. */
export async function listOwnedAccounts(actor: Actor): Promise<{ id: string; login: string }[]> {
  const owned = await db().membership.findMany({
    where: { memberId: actor.accountId, role: 'admin', organization: { deletedAt: null } },
    orderBy: { organization: { login: 'asc' } },
    select: { organization: { select: { id: true, login: true } } },
  })
  return [
    { id: actor.accountId, login: actor.login },
    ...owned.map(({ organization }) => organization),
  ]
}
