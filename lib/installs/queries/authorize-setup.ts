import { actsFor, authorizeAccount } from '../../accounts/queries/authorize-account'
import type { Actor } from '../../accounts/types'
import type { Brand } from '../../core/brand'
import { domainError } from '../../core/errors'
import { isId } from '../../core/ids'
import { err, ok, type Result } from '../../core/result'
import { db } from '../../db/client'

/** A setup that the actor may see and carry on, minted by {@link authorizeSetup} only. */
export type AuthorizedSetupId = Brand<string, 'AuthorizedSetupId'>

function isAuthorized(id: string, count: number): id is AuthorizedSetupId {
  return count === 1
}

/** A setup that the actor started, or of an account that the actor owns. Error: `not_found` for any other. */
export async function authorizeSetup(actor: Actor, id: string): Promise<Result<AuthorizedSetupId>> {
  const setup = isId('setup', id)
    ? await db().setup.findUnique({ where: { id }, select: { accountId: true, startedById: true } })
    : null
  if (setup === null) return err(domainError('not_found'))
  const own = setup.startedById === actor.userId
  const account = own ? null : await authorizeAccount(actor, setup.accountId, 'owner')
  if (account !== null && !account.ok) return err(domainError('not_found'))
  const count = await db().setup.count({
    where: { id, OR: [{ startedById: actor.userId }, { account: actsFor(actor, 'owner') }] },
  })
  return isAuthorized(id, count) ? ok(id) : err(domainError('not_found'))
}
