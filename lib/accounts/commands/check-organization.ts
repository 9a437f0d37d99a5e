import { ok, type Result } from '../../core/result'
import { db } from '../../db/client'
import { checkAccount } from './check-account'

/** Reads a known organization again by GitHub's number: its name, its connection, and whether it is still there. Errors: `github_unavailable`. */
export async function checkOrganization(githubId: number): Promise<Result<void>> {
  const account = await db().account.findUnique({ where: { githubId }, select: { id: true } })
  return account === null ? ok(undefined) : checkAccount(account.id)
}
