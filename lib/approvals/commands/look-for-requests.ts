import type { Actor, AuthorizedAccountId } from '../../accounts/types'
import { spend } from '../../auth/rate-limit'
import { now } from '../../clock'
import { ok, type Result } from '../../core/result'
import { db } from '../../db/client'
import { syncGithubRequests } from './sync-github-requests'

/** One look reads as many apps; the rest is read within ten minutes anyway. */
const AT_ONCE = 25

const LIMIT = { points: 12, seconds: 3_600 }

/**
 * "Check now" of an organization's list: asks GitHub which requests wait there for the connected apps,
 * those first that were not read for longest. Errors: `rate_limited`, `github_unavailable`.
 */
export async function lookForRequests(
  actor: Actor,
  organizationId: AuthorizedAccountId,
): Promise<Result<void>> {
  const within = await spend(`look-for-requests:${actor.userId}:${organizationId}`, LIMIT)
  if (!within.ok) return within
  const apps = await db().appConnection.findMany({
    where: {
      privateKey: { not: null },
      failedAt: null,
      OR: [{ requestsReadAt: null }, { requestsReadAt: { lt: now() } }],
    },
    select: { listingId: true },
    orderBy: { requestsReadAt: { sort: 'asc', nulls: 'first' } },
    take: AT_ONCE,
  })
  for (const { listingId } of apps) {
    const read = await syncGithubRequests(listingId)
    if (!read.ok) return read
  }
  return ok(undefined)
}
