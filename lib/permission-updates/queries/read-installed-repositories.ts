import { isInstalledOnRepository } from '../../adapters/github/is-installed-on-repository'
import type { GithubRepository } from '../../adapters/github/types'
import { ok, type Result } from '../../core/result'
import { db } from '../../db/client'
import type { Installation } from '../../db/generated/client'
import type { SetupListing } from '../../installs/queries/load-setup-listing'

/** GitHub is asked about at most so many repositories, one by one. */
const MOST_ASKED = 30

async function askEach(
  appKey: NonNullable<SetupListing['appKey']>,
  repositories: readonly GithubRepository[],
): Promise<Result<GithubRepository[]>> {
  const found: GithubRepository[] = []
  for (const repository of repositories.slice(0, MOST_ASKED)) {
    const installed = await isInstalledOnRepository(appKey, repository)
    if (!installed.ok) return installed
    if (installed.value) found.push(repository)
  }
  return ok(found)
}

async function chosenHere({ listingId, accountId }: Installation): Promise<number[]> {
  const setups = await db().setup.findMany({
    where: { listingId, accountId, state: 'active', repositorySelection: 'selected' },
    select: { repositoryIds: true },
  })
  return setups.flatMap(({ repositoryIds }) => repositoryIds.map(Number))
}

/**
 * Which of these repositories have an app: all, where it was given all; otherwise by the app's own
 * word where it is connected, or by what was chosen here. Null where nobody can tell: GitHub does not
 * show us which repositories were selected (design §3). Errors: `session_expired`, `github_unavailable`.
 */
export async function readInstalledRepositories(
  listing: Pick<SetupListing, 'appKey'>,
  installation: Installation,
  repositories: readonly GithubRepository[],
): Promise<Result<GithubRepository[] | null>> {
  if (installation.repositorySelection === 'all') return ok([...repositories])
  if (listing.appKey !== null) return askEach(listing.appKey, repositories)
  const chosen = await chosenHere(installation)
  if (chosen.length === 0) return ok(null)
  return ok(repositories.filter(({ id }) => chosen.includes(id)))
}
