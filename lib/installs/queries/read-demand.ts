import { holdAccessToken } from '../../accounts/commands/hold-access-token'
import type { Actor } from '../../accounts/types'
import { getApp } from '../../adapters/github/get-app'
import { ok, type Result } from '../../core/result'
import { permissionLevel } from '../../permissions/rules'
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
  listing: Pick<SetupListing, 'kind' | 'githubAppSlug' | 'content'>,
): Promise<Result<AppDemand>> {
  if (listing.kind !== 'github_app' || listing.githubAppSlug === null) {
    return ok(demandOf(listing.content.permissions))
  }
  const token = await holdAccessToken(actor.userId)
  if (!token.ok) return token
  const app = await getApp(token.value, listing.githubAppSlug)
  if (!app.ok) return app
  const keys = Object.keys(app.value.permissions)
  return ok(demandOf(keys.map((key) => ({ level: levelOf(key), key }))))
}
