import { listConnectedRepositories } from '../../adapters/github/list-connected-repositories'
import { listRepositoryAdministrators } from '../../adapters/github/list-repository-administrators'
import { ok, type Result } from '../../core/result'
import { db } from '../../db/client'
import type { Prisma } from '../../db/generated/client'
import { loadListingOf } from '../../installs/queries/load-setup-listing'
import { liveConnection } from '../../installs/queries/read-installation'
import type { Audience } from '../../notifications/types'
import { readInstalledRepositories } from './read-installed-repositories'

/** The administrators of so many repositories are told; the owners are told in any case. */
const MOST_REPOSITORIES = 30

const include = {
  account: { include: { connection: true } },
  listing: { include: { currentRevision: true } },
} satisfies Prisma.PermissionUpdateInclude

/** An update with what it is told by. */
export type ToldUpdate = Prisma.PermissionUpdateGetPayload<{ include: typeof include }>

/** An update that is open; null for one that has ended, or is none. */
export function loadOpenUpdate(updateId: string): Promise<ToldUpdate | null> {
  return db().permissionUpdate.findUnique({ where: { id: updateId, state: 'open' }, include })
}

/** Who administers a repository with the app installed (S15), by GitHub's numbers; nobody where GitHub does not show it. */
async function readAdministrators(update: ToldUpdate): Promise<Result<number[]>> {
  const { listingId, accountId, account } = update
  const through = liveConnection(account)
  const installation = await db().installation.findUnique({
    where: { listingId_accountId: { listingId, accountId } },
  })
  if (through === null || installation === null) return ok([])
  const all = await listConnectedRepositories(through)
  if (!all.ok) return all
  const listing = await loadListingOf(listingId)
  const installed = await readInstalledRepositories(listing, installation, all.value)
  if (!installed.ok) return installed
  const people = new Set<number>()
  for (const repository of (installed.value ?? []).slice(0, MOST_REPOSITORIES)) {
    const found = await listRepositoryAdministrators(through, repository)
    if (!found.ok && found.error.code === 'github_unavailable') return found
    for (const { id } of found.ok ? found.value : []) people.add(id)
  }
  return ok([...people])
}

/**
 * Whom a change goes to (S15, S16), as GitHub says now: the owners; the administrators of a repository
 * with the app; or the one user. Error: `github_unavailable`.
 */
export async function readUpdateAudience(update: ToldUpdate): Promise<Result<Audience>> {
  const { audience, account, accountId } = update
  if (audience === 'user') return ok({ accountIds: [accountId] })
  const administrators = audience === 'repository_admin' ? await readAdministrators(update) : ok([])
  if (!administrators.ok && administrators.error.code === 'github_unavailable') {
    return administrators
  }
  const githubIds = administrators.ok ? administrators.value : []
  const known = await db().account.findMany({
    where: { githubId: { in: githubIds.map(BigInt) } },
    select: { id: true },
  })
  const isOrganization = account.type === 'Organization'
  return ok({
    accountIds: [...known.map(({ id }) => id), ...(isOrganization ? [] : [accountId])],
    ...(isOrganization ? { ownersOf: accountId } : {}),
  })
}
