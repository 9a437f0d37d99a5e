import type { Actor } from '../../accounts/types'
import { ok, type Result } from '../../core/result'
import { transaction } from '../../db/transaction'
import type { ManagedListingId } from '../../listings/types'
import { loadApp } from '../queries/load-app'
import { writeConnection } from './write-connection'

/** Lets a GitHub App's service forward its webhooks: what they are verified with is the app's own webhook secret. */
export async function connectWebhooks(
  actor: Actor,
  listingId: ManagedListingId,
  webhookSecret: string,
): Promise<Result<void>> {
  const app = await loadApp(listingId)
  if (!app.ok) return app
  const place = { listingId, githubAppId: BigInt(app.value.appId) }
  await transaction((tx) => writeConnection(tx, actor, place, { webhookSecret }))
  return ok(undefined)
}
