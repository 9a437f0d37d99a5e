import { checkClient } from '../../adapters/github/check-client'
import { getAppOfKey } from '../../adapters/github/get-own-app'
import { now } from '../../clock'
import { domainError } from '../../core/errors'
import { err, ok, type Result } from '../../core/result'
import { decrypt } from '../../core/secrets'
import { db } from '../../db/client'
import { env } from '../../env'
import type { ManagedListingId } from '../../listings/types'

/**
 * Asks GitHub now whether it still takes what connects a listing's app, and keeps the answer. Errors:
 * `key_mismatch` or `client_refused` for what it takes no longer, `not_found` where there is nothing
 * to ask with, `github_unavailable`.
 */
export async function tryConnection(listingId: ManagedListingId): Promise<Result<void>> {
  const at = now()
  const tried = await ask(listingId)
  if (tried.ok) {
    const data = { checkedAt: at, failedAt: null }
    await db().appConnection.updateMany({ where: { listingId }, data })
  } else if (tried.error.code === 'key_mismatch') {
    const data = { failedAt: at }
    await db().appConnection.updateMany({ where: { listingId, failedAt: null }, data })
  }
  return tried
}

async function ask(listingId: ManagedListingId): Promise<Result<void>> {
  const row = await db().appConnection.findUnique({
    where: { listingId },
    include: { listing: { select: { clientId: true, githubAppSlug: true, slug: true } } },
  })
  const open = (sealed: string) => decrypt(env().SOUK_ENCRYPTION_KEYS, sealed)
  if (row?.privateKey) {
    const appId = Number(row.githubAppId)
    const found = await getAppOfKey({ appId, privateKey: open(row.privateKey) })
    if (found.ok) return ok(undefined)
    if (found.error.code === 'github_unavailable') return found
    const app = row.listing.githubAppSlug ?? row.listing.slug
    return err(domainError('key_mismatch', { values: { app } }))
  }
  if (row?.clientSecret && row.listing.clientId) {
    return checkClient(row.listing.clientId, open(row.clientSecret))
  }
  return err(domainError('not_found'))
}
