import { getUser } from '../../adapters/github/get-user'
import { recordAudit } from '../../audit/record'
import { now } from '../../clock'
import { ok, type Result } from '../../core/result'
import { db } from '../../db/client'
import { transaction } from '../../db/transaction'
import { holdAccessToken } from './hold-access-token'
import { rememberAccount } from './remember-account'

async function forget(userId: string, accountId: string): Promise<void> {
  await transaction(async (tx) => {
    await tx.githubToken.deleteMany({ where: { userId } })
    const { count } = await tx.session.deleteMany({ where: { userId } })
    await recordAudit(tx, {
      actor: { type: 'github' },
      action: 'user.authorization_revoked',
      subject: { type: 'user', id: userId },
      accountId,
      detail: { sessions_ended: count },
    })
  })
}

/** Reads again whether a person still authorizes the marketplace's app, and who they are now. If not, the tokens are forgotten and every session ends. Errors: `github_unavailable`. */
export async function checkAuthorization(githubId: number): Promise<Result<void>> {
  const account = await db().account.findUnique({
    where: { githubId },
    select: { id: true, user: { select: { id: true, githubToken: { select: { userId: true } } } } },
  })
  if (!account?.user?.githubToken) return ok(undefined)
  const userId = account.user.id
  const token = await holdAccessToken(userId)
  const readAt = now()
  const person = token.ok ? await getUser(token.value) : token
  if (person.ok) {
    await transaction((tx) => rememberAccount(tx, person.value, readAt))
    return ok(undefined)
  }
  if (person.error.code !== 'session_expired') return person
  await forget(userId, account.id)
  return ok(undefined)
}
