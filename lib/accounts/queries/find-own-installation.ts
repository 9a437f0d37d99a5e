import { getInstallation } from '../../adapters/github/get-installation'
import { getMembership } from '../../adapters/github/get-membership'
import { getOwnInstallation } from '../../adapters/github/get-own-installation'
import type { GithubInstallation } from '../../adapters/github/types'
import { domainError } from '../../core/errors'
import { err, ok, type Result } from '../../core/result'
import type { Actor } from '../types'

/** The marketplace's installation on an organization that the actor owns, both as GitHub says now. */
async function ownedBy(
  actor: Actor,
  found: Result<GithubInstallation>,
): Promise<Result<GithubInstallation>> {
  if (!found.ok) return found
  const { account, id } = found.value
  if (account.type !== 'Organization') return err(domainError('installation_mismatch'))
  const role = await getMembership(id, account.login, actor)
  if (!role.ok) return role
  if (role.value !== 'admin' && role.value !== 'member') return err(domainError('not_found'))
  return role.value === 'admin' ? ok(found.value) : err(domainError('owner_required'))
}

/**
 * Checks an `installation_id` that a browser brought: worth nothing by itself, so GitHub is asked
 * which organization it is on, and whether the actor owns that. Errors: `not_found` for a number
 * that is not ours or of an organization the actor is not in, `owner_required`,
 * `installation_mismatch` for a personal account, `github_unavailable`.
 */
export async function checkInstallationId(
  actor: Actor,
  installationId: number,
): Promise<Result<GithubInstallation>> {
  return ownedBy(actor, await getInstallation(installationId))
}

/** The same by the organization's login; `organization_not_connected` while nobody has installed the marketplace's app there. */
export async function findOwnInstallation(
  actor: Actor,
  login: string,
): Promise<Result<GithubInstallation>> {
  const found = await getOwnInstallation(login)
  if (!found.ok && found.error.code === 'not_found') {
    return err(domainError('organization_not_connected'))
  }
  return ownedBy(actor, found)
}
