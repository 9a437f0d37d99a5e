import {
  type GithubInstallationRequest,
  listInstallationRequests,
} from '../../adapters/github/list-installation-requests'
import { now } from '../../clock'
import { ok, type Result } from '../../core/result'
import { db } from '../../db/client'
import { loadListingOf } from '../../installs/queries/load-setup-listing'
import { closeOnGithub } from './close-on-github'
import { joinGithubRequest } from './join-github-request'

/** Rows that GitHub showed before and no longer does. */
function findClosed(listingId: string, pending: readonly GithubInstallationRequest[], at: Date) {
  return db().installationRequest.findMany({
    where: {
      listingId,
      endedAt: null,
      githubId: { not: null, notIn: pending.map(({ id }) => BigInt(id)) },
      githubReadAt: { lt: at },
      githubClosedAt: null,
    },
    select: { id: true },
  })
}

/**
 * Reads which requests for a connected app wait on GitHub, and joins each with the request here: one
 * row per organization and listing, wherever somebody asked. What GitHub no longer shows was closed
 * there, or answered by an installation. Errors: `github_unavailable`.
 */
export async function syncGithubRequests(listingId: string): Promise<Result<void>> {
  const listing = await loadListingOf(listingId)
  if (listing.kind !== 'github_app' || listing.appKey === null) return ok(undefined)
  const at = now()
  const pending = await listInstallationRequests(listing.appKey)
  const data = { requestsReadAt: at }
  if (!pending.ok) {
    if (pending.error.code === 'github_unavailable') return pending
    // GitHub no longer takes the key: the integrator has to connect the app again.
    await db().appConnection.updateMany({ where: { listingId }, data: { ...data, failedAt: at } })
    return ok(undefined)
  }
  for (const one of pending.value) await joinGithubRequest(listing, one, at)
  for (const { id } of await findClosed(listingId, pending.value, at)) await closeOnGithub(id)
  await db().appConnection.updateMany({ where: { listingId }, data })
  return ok(undefined)
}
