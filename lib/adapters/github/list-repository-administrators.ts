import type { Result } from '../../core/result'
import { readOn } from './read'
import { toAccount } from './to-account'
import type { GithubAccount } from './types'

/** Who administers a repository, owners of the organization among them, read through the marketplace's installation there; the first hundred. Error: `not_found` for a repository that the installation does not include. */
export function listRepositoryAdministrators(
  installationId: number,
  { owner, name }: { owner: string; name: string },
): Promise<Result<GithubAccount[]>> {
  return readOn(installationId, async (client) => {
    const { data } = await client.request('GET /repos/{owner}/{repo}/collaborators', {
      owner,
      repo: name,
      permission: 'admin',
      per_page: 100,
    })
    return data.map((user) => toAccount(user))
  })
}
