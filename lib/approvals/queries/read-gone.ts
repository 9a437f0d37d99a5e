import { getInstallation } from '../../adapters/github/get-installation'
import { getRepositoryOwner } from '../../adapters/github/get-repository-owner'
import { liveConnection, type ReadAccount } from '../../installs/queries/read-installation'

/** How many repositories are asked about at the same time. */
const AT_ONCE = 10

async function isGone(through: number, organization: ReadAccount, id: number): Promise<boolean> {
  const owner = await getRepositoryOwner(through, id)
  if (owner.ok) return owner.value !== Number(organization.githubId)
  return owner.error.code === 'not_found'
}

/**
 * Which of some repositories are an organization's no more, by GitHub's word: deleted, or transferred
 * to somebody else. None where that cannot be known, such as where the marketplace's own app was
 * given chosen repositories only: "not there" may then mean "not shown to us".
 */
export async function readGone(
  organization: ReadAccount,
  repositoryIds: readonly number[],
): Promise<number[]> {
  const through = liveConnection(organization)
  if (through === null || repositoryIds.length === 0) return []
  const own = await getInstallation(through)
  if (!own.ok || own.value.repositorySelection !== 'all') return []
  const gone: number[] = []
  for (let start = 0; start < repositoryIds.length; start += AT_ONCE) {
    const some = repositoryIds.slice(start, start + AT_ONCE)
    const answers = await Promise.all(some.map((id) => isGone(through, organization, id)))
    gone.push(...some.filter((_, index) => answers[index]))
  }
  return gone
}
