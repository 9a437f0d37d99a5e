import { actsFor, authorizeAccount } from '../../accounts/queries/authorize-account'
import type { Actor } from '../../accounts/types'
import { domainError } from '../../core/errors'
import { isId } from '../../core/ids'
import { err, ok, type Result } from '../../core/result'
import { db } from '../../db/client'
import type { AuthorizedPurchaseId } from '../types'

function isAuthorized(id: string, count: number): id is AuthorizedPurchaseId {
  return count === 1
}

/**
 * The only minter of an {@link AuthorizedPurchaseId}: the purchase belongs to the actor's own account,
 * or to an organization of which GitHub said within the last minute that the actor is an owner.
 * Errors: `not_found` for a purchase of anyone else, `owner_required` for a member who is no owner.
 */
export async function authorizePurchase(
  actor: Actor,
  id: string,
): Promise<Result<AuthorizedPurchaseId>> {
  const purchase = isId('purchase', id)
    ? await db().purchase.findUnique({ where: { id }, select: { accountId: true } })
    : null
  if (purchase === null) return err(domainError('not_found'))
  const account = await authorizeAccount(actor, purchase.accountId, 'owner')
  if (!account.ok) return account
  const count = await db().purchase.count({ where: { id, account: actsFor(actor, 'owner') } })
  return isAuthorized(id, count) ? ok(id) : err(domainError('not_found'))
}
