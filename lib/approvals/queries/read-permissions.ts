import { holdAccessToken } from '../../accounts/commands/hold-access-token'
import type { Actor } from '../../accounts/types'
import { domainError } from '../../core/errors'
import { err, ok, type Result } from '../../core/result'
import { getAppToday } from '../../installs/commands/get-app-today'
import type { SetupListing } from '../../installs/queries/load-setup-listing'

/** What a listed app asks for on GitHub today, which is what an approval is about; nothing for other kinds. Errors: `app_not_found` for one that is no longer on GitHub, `session_expired`, `github_unavailable`. */
export async function readPermissions(
  actor: Actor,
  listing: Pick<SetupListing, 'id' | 'kind' | 'appKey' | 'githubAppId' | 'githubAppSlug'>,
): Promise<Result<Record<string, string>>> {
  if (listing.kind !== 'github_app' || listing.githubAppId === null) return ok({})
  const token = await holdAccessToken(actor.userId)
  if (!token.ok) return token
  const app = await getAppToday(token.value, listing)
  if (app.ok) return ok(app.value.permissions)
  return app.error.code === 'not_found' ? err(domainError('app_not_found')) : app
}
