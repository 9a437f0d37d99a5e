import type { AccountView, Actor } from '../../accounts/types'
import { db } from '../../db/client'

/** The accounts whose purchases the actor may look at: their own, then the organizations that they own as far as was last read; each look is authorized again. */
export async function listPayers(
  actor: Actor,
): Promise<Pick<AccountView, 'id' | 'login' | 'type'>[]> {
  const owned = await db().account.findMany({
    where: { deletedAt: null, members: { some: { memberId: actor.accountId, role: 'admin' } } },
    orderBy: { login: 'asc' },
    select: { id: true, login: true, type: true },
  })
  return [{ id: actor.accountId, login: actor.login, type: 'User' }, ...owned]
}
