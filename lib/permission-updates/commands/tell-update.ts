import { listConnectedRepositories } from '../../adapters/github/list-connected-repositories'
import { listRepositoryAdministrators } from '../../adapters/github/list-repository-administrators'
import { ok, type Result } from '../../core/result'
import { db } from '../../db/client'
import { transaction } from '../../db/transaction'
import { loadListingOf } from '../../installs/queries/load-setup-listing'
import { liveConnection } from '../../installs/queries/read-installation'
import { notify } from '../../notifications/commands/notify'
import { askedKey, noticeOf } from '../queries/notice-of'
import { readInstalledRepositories } from '../queries/read-installed-repositories'

/** The administrators of so many repositories are told; the owners are told in any case. */
const MOST_REPOSITORIES = 30

function load(updateId: string) {
  return db().permissionUpdate.findUnique({
    where: { id: updateId },
    include: {
      account: { include: { connection: true } },
      listing: { include: { currentRevision: true } },
    },
  })
}

type Update = NonNullable<Awaited<ReturnType<typeof load>>>

/** Who administers a repository with the app installed (S15), by GitHub's numbers; nobody where GitHub does not show it. */
async function readAdministrators(update: Update): Promise<Result<number[]>> {
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
 * Tells those whom a change goes to (S15, S16), once: the owners, by the address of the connection too;
 * the administrators of a repository with the app; or the one user. Errors: `github_unavailable`,
 * before anybody was told.
 */
export async function tellUpdate(updateId: string): Promise<Result<void>> {
  const update = await load(updateId)
  if (update === null || update.state !== 'open') return ok(undefined)
  const data = noticeOf(update)
  if (update.audience === 'user') {
    const audience = { accountIds: [update.accountId] }
    const content = { kind: 'authorization_asked' as const, data }
    await transaction((tx) => notify(tx, askedKey(updateId), audience, content))
    return ok(undefined)
  }
  const administrators =
    update.audience === 'repository_admin' ? await readAdministrators(update) : ok([])
  if (!administrators.ok && administrators.error.code === 'github_unavailable') {
    return administrators
  }
  const githubIds = administrators.ok ? administrators.value : []
  const known = await db().account.findMany({
    where: { githubId: { in: githubIds.map(BigInt) } },
    select: { id: true },
  })
  const isOrganization = update.account.type === 'Organization'
  const audience = {
    accountIds: [...known.map(({ id }) => id), ...(isOrganization ? [] : [update.accountId])],
    ...(isOrganization ? { ownersOf: update.accountId } : {}),
  }
  const content = { kind: 'permissions_asked' as const, data }
  await transaction((tx) => notify(tx, askedKey(updateId), audience, content))
  return ok(undefined)
}
