import { holdAccessToken } from '../../accounts/commands/hold-access-token'
import type { Actor } from '../../accounts/types'
import { ok, type Result } from '../../core/result'
import { permissionLevel } from '../../permissions/rules'
import { getAppToday } from '../commands/get-app-today'
import { demandOf } from '../rules'
import type { AppDemand } from '../types'
import type { SetupListing } from './load-setup-listing'

/** An unknown permission counts as the organization's: it never makes us promise what only an owner may do. */
function levelOf(key: string) {
  return permissionLevel(key) ?? 'organization'
}

/**
 * What a listed app asks for on GitHub today, since that, not what the listing says, is what GitHub
 * will ask. For other kinds, what the listing says. Errors: `not_found` for an app that is no longer
 * on GitHub, `session_expired`, `github_unavailable`.
 */
export async function readDemand(
  actor: Actor,
  listing: Pick<
    SetupListing,
    'id' | 'kind' | 'appKey' | 'githubAppId' | 'githubAppSlug' | 'content'
  >,
): Promise<Result<AppDemand>> {
  if (listing.kind !== 'github_app' || listing.githubAppId === null) {
    return ok(demandOf(listing.content.permissions))
  }
  const token = await holdAccessToken(actor.userId)
  if (!token.ok) return token
  const app = await getAppToday(token.value, listing)
  if (!app.ok) return app
  const keys = Object.keys(app.value.permissions)
  return ok(demandOf(keys.map((key) => ({ level: levelOf(key), key }))))
}
