import { domainError } from '../../core/errors'
import { err, ok, type Result } from '../../core/result'
import { Prisma } from '../../db/generated/client'
import type { AuthenticatedApp, EntitledAccount } from '../types'
import { readPurchases, runningOf } from './read-purchases'

/** What an account, by GitHub's number, has of the app now. Errors: `not_found` for one that has nothing of it. */
export async function getAccount(
  app: AuthenticatedApp,
  githubId: number,
): Promise<Result<EntitledAccount>> {
  const [found] = await readPurchases(Prisma.sql`
    select u.id, 1 as place from purchase u join account a on a.id = u.account_id
    where a.github_id = ${githubId} and ${runningOf(app)}`)
  return found === undefined ? err(domainError('not_found')) : ok(found)
}
