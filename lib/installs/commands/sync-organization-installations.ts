import { listOrganizationInstallations } from '../../adapters/github/list-organization-installations'
import type { GithubInstallation } from '../../adapters/github/types'
import { now } from '../../clock'
import { ok, type Result } from '../../core/result'
import { db } from '../../db/client'
import { transaction } from '../../db/transaction'
import { liveConnection } from '../queries/read-installation'
import { convergeInstallation } from './converge-installation'

/** Keeps what GitHub said at `readAt` of all apps of an organization, for those that are listed here; what is no longer there is kept as uninstalled. */
export async function convergeOrganization(
  organizationId: string,
  found: readonly GithubInstallation[],
  readAt: Date,
): Promise<void> {
  const listings = await db().listing.findMany({
    where: {
      kind: 'github_app',
      OR: [
        { githubAppId: { in: found.map(({ appId }) => BigInt(appId)) } },
        { installations: { some: { accountId: organizationId } } },
      ],
    },
    select: { id: true, slug: true, githubAppId: true },
  })
  await transaction(async (tx) => {
    for (const listing of listings) {
      const installation = found.find(({ appId }) => BigInt(appId) === listing.githubAppId)
      const place = { listing, accountId: organizationId }
      await convergeInstallation(tx, place, installation ?? null, readAt)
    }
  })
}

/**
 * Reads which apps a connected organization has, in one go, and keeps those that are listed here;
 * what is no longer there is kept as uninstalled. Does nothing for an organization that is not
 * connected. Errors: `not_found` when the connection is gone, `github_unavailable`.
 */
export async function syncOrganizationInstallations(organizationId: string): Promise<Result<void>> {
  const account = await db().account.findUniqueOrThrow({
    where: { id: organizationId },
    include: { connection: true },
  })
  const through = liveConnection(account)
  if (through === null) return ok(undefined)
  const readAt = now()
  const found = await listOrganizationInstallations(through, account.login)
  if (!found.ok) return found
  await convergeOrganization(organizationId, found.value, readAt)
  return ok(undefined)
}
