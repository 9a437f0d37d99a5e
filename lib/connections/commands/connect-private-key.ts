import type { Actor } from '../../accounts/types'
import { getAppOfKey } from '../../adapters/github/get-own-app'
import { domainError } from '../../core/errors'
import { err, ok, type Result } from '../../core/result'
import { transaction } from '../../db/transaction'
import type { ManagedListingId } from '../../listings/types'
import { loadApp } from '../queries/load-app'
import { readPrivateKey } from '../rules/read-key'
import { writeConnection } from './write-connection'

/**
 * Connects a GitHub App by its private key, once GitHub has said that the key is the app's: for the
 * reads of design §3 and for knowing the app's own calls. Errors with the field `privateKey`:
 * `key_unreadable`, `key_mismatch`; and `github_unavailable`.
 */
export async function connectPrivateKey(
  actor: Actor,
  listingId: ManagedListingId,
  pem: string,
): Promise<Result<void>> {
  const app = await loadApp(listingId)
  if (!app.ok) return app
  const pair = readPrivateKey(pem)
  if (!pair.ok) return pair
  const { appId, name } = app.value
  const found = await getAppOfKey({ appId, privateKey: pair.value.privateKey })
  if (!found.ok && found.error.code === 'github_unavailable') return found
  if (!found.ok || found.value.id !== appId) {
    return err(domainError('key_mismatch', { field: 'privateKey', values: { app: name } }))
  }
  const place = { listingId, githubAppId: BigInt(appId) }
  await transaction((tx) => writeConnection(tx, actor, place, pair.value))
  return ok(undefined)
}
