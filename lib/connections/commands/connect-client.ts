import type { Actor } from '../../accounts/types'
import { checkClient } from '../../adapters/github/check-client'
import { domainError } from '../../core/errors'
import { err, ok, type Result } from '../../core/result'
import { db } from '../../db/client'
import { transaction } from '../../db/transaction'
import type { ManagedListingId } from '../../listings/types'
import { writeConnection } from './write-connection'

/**
 * Connects an OAuth App, or a GitHub App's user tokens, by its client secret, once GitHub has taken
 * it: needed to ask GitHub which app a user token is of. Errors: `client_refused` with the field
 * `clientSecret`, `invalid_input` for a listing without a client ID, `github_unavailable`.
 */
export async function connectClient(
  actor: Actor,
  listingId: ManagedListingId,
  clientSecret: string,
): Promise<Result<void>> {
  const { clientId, githubAppId } = await db().listing.findUniqueOrThrow({
    where: { id: listingId },
    select: { clientId: true, githubAppId: true },
  })
  if (clientId === null) return err(domainError('invalid_input'))
  const checked = await checkClient(clientId, clientSecret)
  if (!checked.ok) return checked
  const place = { listingId, githubAppId }
  await transaction((tx) => writeConnection(tx, actor, place, { clientSecret }))
  return ok(undefined)
}
