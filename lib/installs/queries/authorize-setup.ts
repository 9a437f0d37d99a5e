import { actsFor, authorizeAccount } from '../../accounts/queries/authorize-account'
import type { Actor } from '../../accounts/types'
import type { Brand } from '../../core/brand'
import { domainError, type ErrorCode } from '../../core/errors'
import { isId } from '../../core/ids'
import { err, ok, type Result } from '../../core/result'
import { db } from '../../db/client'
import { readStanding } from './read-standing'

/** A setup that the actor may see and carry on, minted by {@link authorizeSetup} only. */
export type AuthorizedSetupId = Brand<string, 'AuthorizedSetupId'>

function isAuthorized(id: string, count: number): id is AuthorizedSetupId {
  return count === 1
}

/** What leaves it open whether a person belongs to an organization. */
const untold: ErrorCode[] = ['github_unavailable', 'organization_not_connected']

/** Whether a person still has to do with the account that they started something for: anything but GitHub's no. */
async function stillBelongs(actor: Actor, accountId: string): Promise<boolean> {
  const member = await authorizeAccount(actor, accountId, 'member', { toRead: true })
  if (member.ok || untold.includes(member.error.code)) return true
  // Who administers a repository need not be a member.
  const account = await db().account.findUniqueOrThrow({
    where: { id: accountId },
    include: { connection: true },
  })
  const standing = await readStanding(actor, account)
  return standing.ok || untold.includes(standing.error.code)
}

/** A setup that the actor started for an account that they still belong to, or of one that they own. Error: `not_found` for any other. */
export async function authorizeSetup(actor: Actor, id: string): Promise<Result<AuthorizedSetupId>> {
  const setup = isId('setup', id)
    ? await db().setup.findUnique({ where: { id }, select: { accountId: true, startedById: true } })
    : null
  if (setup === null) return err(domainError('not_found'))
  const { accountId, startedById } = setup
  const allowed =
    startedById === actor.userId
      ? await stillBelongs(actor, accountId)
      : (await authorizeAccount(actor, accountId, 'owner')).ok
  if (!allowed) return err(domainError('not_found'))
  const count = await db().setup.count({
    where: { id, OR: [{ startedById: actor.userId }, { account: actsFor(actor, 'owner') }] },
  })
  return isAuthorized(id, count) ? ok(id) : err(domainError('not_found'))
}
