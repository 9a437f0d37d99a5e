import { getAppThrough } from '../../adapters/github/get-app'
import { listOrganizationInstallations } from '../../adapters/github/list-organization-installations'
import type { GithubInstallation } from '../../adapters/github/types'
import { now } from '../../clock'
import { ok, type Result } from '../../core/result'
import { db } from '../../db/client'
import { transaction } from '../../db/transaction'
import { convergeOrganization } from '../../installs/commands/sync-organization-installations'
import { liveConnection } from '../../installs/queries/read-installation'

/** So many names are read in one go; the rest when the page is opened next. */
const NAMES_AT_ONCE = 10

function columnsOf(found: GithubInstallation, readAt: Date) {
  return {
    appId: found.appId,
    appSlug: found.appSlug ?? String(found.appId),
    permissions: found.permissions,
    events: found.events,
    repositorySelection: found.repositorySelection,
    suspendedAt: found.suspendedAt === null ? null : new Date(found.suspendedAt),
    installedAt: new Date(found.createdAt),
    changedAt: new Date(found.updatedAt),
    readAt,
    removedAt: null,
  }
}

async function keepApps(
  organizationId: string,
  found: readonly GithubInstallation[],
  readAt: Date,
): Promise<void> {
  await transaction(async (tx) => {
    for (const installation of found) {
      const id = { organizationId, githubInstallationId: BigInt(installation.id) }
      const data = columnsOf(installation, readAt)
      await tx.organizationApp.createMany({ data: [{ ...id, ...data }], skipDuplicates: true })
      // An answer that was overtaken by a newer one changes nothing.
      await tx.organizationApp.updateMany({ where: { ...id, readAt: { lt: readAt } }, data })
    }
    await tx.organizationApp.updateMany({
      where: {
        organizationId,
        removedAt: null,
        readAt: { lt: readAt },
        githubInstallationId: { notIn: found.map(({ id }) => BigInt(id)) },
      },
      data: { removedAt: readAt, readAt },
    })
  })
}

/** What an app is called and whose it is, from its public page; a private app keeps its slug. */
async function nameApps(organizationId: string, through: number): Promise<void> {
  const unnamed = await db().organizationApp.findMany({
    where: { organizationId, name: null, removedAt: null },
    take: NAMES_AT_ONCE,
  })
  for (const { appId, appSlug } of unnamed) {
    const app = await getAppThrough(through, appSlug)
    if (!app.ok && app.error.code === 'github_unavailable') return
    const isSame = app.ok && BigInt(app.value.id) === appId
    await db().organizationApp.updateMany({
      where: { organizationId, appId, appSlug },
      data: isSame
        ? { name: app.value.name, ownerLogin: app.value.owner?.login ?? null }
        : { name: appSlug },
    })
  }
}

/**
 * Reads every app that a connected organization has, listed here or not, in one go (S7), and keeps
 * what GitHub said. Does nothing for an organization that is not connected. Errors: `not_found` when
 * the connection is gone, `github_unavailable`.
 */
export async function syncInventory(organizationId: string): Promise<Result<void>> {
  const account = await db().account.findUniqueOrThrow({
    where: { id: organizationId },
    include: { connection: true },
  })
  const through = liveConnection(account)
  if (through === null) return ok(undefined)
  const readAt = now()
  const found = await listOrganizationInstallations(through, account.login)
  if (!found.ok) return found
  await keepApps(organizationId, found.value, readAt)
  await convergeOrganization(organizationId, found.value, readAt)
  await nameApps(organizationId, through)
  return ok(undefined)
}
