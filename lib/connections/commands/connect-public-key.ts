import { createPublicKey } from 'node:crypto'
import { jwtVerify } from 'jose'
import type { Actor } from '../../accounts/types'
import { getAppOfToken } from '../../adapters/github/get-own-app'
import { now } from '../../clock'
import { domainError } from '../../core/errors'
import { err, ok, type Result } from '../../core/result'
import { transaction } from '../../db/transaction'
import type { ManagedListingId } from '../../listings/types'
import { loadApp } from '../queries/load-app'
import { readPublicKey } from '../rules/read-key'
import { writeConnection } from './write-connection'

/** Clocks of others may be a minute off, as GitHub allows. */
const TOLERANCE_SECONDS = 60

async function isSignedBy(publicKey: string, token: string): Promise<boolean> {
  try {
    const { payload } = await jwtVerify(token, createPublicKey(publicKey), {
      algorithms: ['RS256'],
      currentDate: now(),
      clockTolerance: TOLERANCE_SECONDS,
    })
    return payload.exp !== undefined
  } catch {
    return false
  }
}

/**
 * Connects a GitHub App by its public key alone: enough to know the app's own calls by. The token,
 * which only the private key makes, proves that the two belong together, and GitHub, which is tried
 * with it once, that they are this app's. Errors: `key_unreadable` with the field `publicKey`,
 * `token_refused` with the field `token`, `github_unavailable`.
 */
export async function connectPublicKey(
  actor: Actor,
  listingId: ManagedListingId,
  given: { publicKey: string; token: string },
): Promise<Result<void>> {
  const app = await loadApp(listingId)
  if (!app.ok) return app
  const publicKey = readPublicKey(given.publicKey)
  if (!publicKey.ok) return publicKey
  const { appId, name } = app.value
  const refused = err(domainError('token_refused', { field: 'token', values: { app: name } }))
  if (!(await isSignedBy(publicKey.value, given.token))) return refused
  const found = await getAppOfToken(given.token)
  if (!found.ok && found.error.code === 'github_unavailable') return found
  if (!found.ok || found.value.id !== appId) return refused
  const place = { listingId, githubAppId: BigInt(appId) }
  await transaction((tx) => writeConnection(tx, actor, place, { publicKey: publicKey.value }))
  return ok(undefined)
}
