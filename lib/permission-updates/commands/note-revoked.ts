import { db } from '../../db/client'
import { transaction } from '../../db/transaction'
import { writeAuthorization } from './write-authorization'

/** An app's service forwarded that a person took the authorization back (`github_app_authorization`, revoked). Only who was known to have authorized it is touched. */
export async function noteRevoked(listingId: string, githubId: number): Promise<void> {
  const account = await db().account.findUnique({ where: { githubId }, select: { id: true } })
  if (account === null) return
  const told = { listingId, accountId: account.id, state: 'revoked', source: 'integrator' } as const
  await transaction((tx) => writeAuthorization(tx, told))
}
