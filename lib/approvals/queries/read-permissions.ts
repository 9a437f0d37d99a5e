import { holdAccessToken } from '../../accounts/commands/hold-access-token'
import type { Actor } from '../../accounts/types'
import { getApp } from '../../adapters/github/get-app'
import { domainError } from '../../core/errors'
import { err, ok, type Result } from '../../core/result'
import type { SetupListing } from '../../installs/queries/load-setup-listing'

/** What a listed app asks for on GitHub today, which is what an approval is about; nothing for other kinds. Errors: `app_not_found` for one that is no longer on GitHub, `session_expired`, `github_unavailable`. */
export async function readPermissions(
  actor: Actor,
  listing: Pick<SetupListing, 'kind' | 'githubAppSlug'>,
): Promise<Result<Record<string, string>>> {
  if (listing.kind !== 'github_app' || listing.githubAppSlug === null) return ok({})
  const token = await holdAccessToken(actor.userId)
  if (!token.ok) return token
  const app = await getApp(token.value, listing.githubAppSlug)
  if (app.ok) return ok(app.value.permissions)
  return app.error.code === 'not_found' ? err(domainError('app_not_found')) : app
}
