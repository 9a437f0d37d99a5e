import { getAppThrough } from '../../adapters/github/get-app'
import { listOrganizationInstallations } from '../../adapters/github/list-organization-installations'
import type { Listing } from '../../db/generated/client'
import { liveConnection } from '../../installs/queries/read-installation'
import type { RequestRow } from './load-request'

/** Whether GitHub says that a listed app is no longer there, or no longer public, so that nobody can install it. False where it cannot be asked. */
export async function isAppGone(
  { organization }: Pick<RequestRow, 'organization'>,
  { kind, githubAppSlug }: Pick<Listing, 'kind' | 'githubAppSlug'>,
): Promise<boolean> {
  const through = liveConnection(organization)
  if (kind !== 'github_app' || githubAppSlug === null || through === null) return false
  const app = await getAppThrough(through, githubAppSlug)
  if (app.ok || app.error.code !== 'not_found') return false
  // "Not there" counts only from an installation that still answers.
  return (await listOrganizationInstallations(through, organization.login)).ok
}
