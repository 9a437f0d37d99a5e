import type { GithubAccount } from '../../adapters/github/types'
import { newId } from '../../core/ids'
import type { Transaction } from '../../db/transaction'
import { noteRename } from './note-rename'

/** Keeps an account as GitHub told it at `readAt`: one row per numeric id, so that a new login is followed (design §3). Answers its id. */
export async function rememberAccount(
  tx: Transaction,
  account: GithubAccount,
  readAt: Date,
): Promise<string> {
  const before = await tx.account.findUnique({
    where: { githubId: account.id },
    select: { id: true, login: true },
  })
  const { id } = await tx.account.upsert({
    where: { githubId: account.id },
    create: {
      id: newId('account'),
      githubId: account.id,
      type: account.type,
      login: account.login,
      name: account.name,
      avatarUrl: account.avatarUrl,
      readAt,
    },
    update: {
      type: account.type,
      login: account.login,
      // Lists leave the name out.
      name: account.name ?? undefined,
      avatarUrl: account.avatarUrl,
      deletedAt: null,
      readAt,
    },
    select: { id: true },
  })
  if (before !== null && before.login !== account.login) {
    await noteRename(tx, before, account.login, readAt)
  }
  return id
}
