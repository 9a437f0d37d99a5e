import { getAppThrough } from '../../adapters/github/get-app'
import { listOrganizationInstallations } from '../../adapters/github/list-organization-installations'
import type { Listing } from '../../db/generated/client'
import { readListedApp } from '../../installs/commands/read-listed-app'
import { loadListingOf } from '../../installs/queries/load-setup-listing'
import { liveConnection } from '../../installs/queries/read-installation'
import type { RequestRow } from './load-request'

/** Whether an app is shown under another slug since it was renamed; undefined where GitHub does not answer. */
async function isRenamed(
  through: number,
  { id, githubAppSlug }: Pick<Listing, 'id' | 'githubAppSlug'>,
): Promise<boolean | undefined> {
  const today = await readListedApp(await loadListingOf(id))
  if (!today.ok) return today.error.code === 'github_unavailable' ? undefined : false
  if (today.value.slug === githubAppSlug) return false
  const shown = await getAppThrough(through, today.value.slug)
  return shown.ok || (shown.error.code === 'github_unavailable' ? undefined : false)
}

/** Whether GitHub says that a listed app is no longer there, or no longer public, so that nobody can install it; one that was renamed is followed. False where it cannot be asked. */
export async function isAppGone(
  { organization }: Pick<RequestRow, 'organization'>,
  listing: Pick<Listing, 'id' | 'kind' | 'githubAppId' | 'githubAppSlug'>,
): Promise<boolean> {
  const { kind, githubAppId, githubAppSlug } = listing
  const through = liveConnection(organization)
  if (kind !== 'github_app' || githubAppSlug === null || through === null) return false
  const app = await getAppThrough(through, githubAppSlug)
  if (app.ok && app.value.id === Number(githubAppId)) return false
  if (!app.ok && app.error.code !== 'not_found') return false
  if ((await isRenamed(through, listing)) !== false) return false
  // "Not there" counts only from an installation that still answers.
  return (await listOrganizationInstallations(through, organization.login)).ok
}
