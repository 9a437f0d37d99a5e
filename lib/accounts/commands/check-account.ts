import { getAccountById, getPublicAccountById } from '../../adapters/github/get-account-by-id'
import type { GithubAccount } from '../../adapters/github/types'
import { now } from '../../clock'
import { ok, type Result } from '../../core/result'
import { db } from '../../db/client'
import { transaction } from '../../db/transaction'
import { checkConnection } from './check-connection'
import { forgetAccount } from './forget-account'
import { rememberAccount } from './remember-account'

/** Through any organization that is connected, for GitHub tells everybody the same; else as anybody. */
async function readById(githubId: number, organizationId: string): Promise<Result<GithubAccount>> {
  const through = await db().organizationConnection.findFirst({
    where: { disconnectedAt: null, suspendedAt: null, organizationId: { not: organizationId } },
    orderBy: { readAt: 'desc' },
    select: { githubInstallationId: true },
  })
  if (through !== null) {
    const read = await getAccountById(Number(through.githubInstallationId), githubId)
    if (read.ok || read.error.code === 'github_unavailable') return read
  }
  // "Not there" counts from where everybody is answered: an installation may be gone itself.
  return getPublicAccountById(githubId)
}

/**
 * Reads an account again by GitHub's number: under which login it is now, whether the marketplace's
 * app is still on it, and whether GitHub has it at all. Errors: `github_unavailable`.
 */
export async function checkAccount(accountId: string): Promise<Result<void>> {
  const account = await db().account.findUnique({
    where: { id: accountId },
    include: { connection: true },
  })
  if (account === null) return ok(undefined)
  const { connection, githubId } = account
  if (connection !== null && connection.disconnectedAt === null) {
    const checked = await checkConnection(Number(connection.githubInstallationId))
    if (!checked.ok) return checked
    const live = { organizationId: accountId, disconnectedAt: null }
    if ((await db().organizationConnection.count({ where: live })) > 0) return ok(undefined)
  }
  const readAt = now()
  const read = await readById(Number(githubId), accountId)
  if (read.ok) await transaction((tx) => rememberAccount(tx, read.value, readAt))
  else if (read.error.code === 'not_found') {
    await transaction((tx) => forgetAccount(tx, accountId, readAt))
  } else if (read.error.code === 'github_unavailable') return read
  return ok(undefined)
}
