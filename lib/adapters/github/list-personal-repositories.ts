import type { Result } from '../../core/result'
import { asUser } from './as-user'
import { read } from './read'
import { toRepository } from './to-repository'
import type { GithubRepository } from './types'

/** The public repositories that a person owns. Private ones show only on GitHub, unless the marketplace's app is installed there. */
export function listPersonalRepositories(
  accessToken: string,
  login: string,
): Promise<Result<GithubRepository[]>> {
  return read(async () => {
    const repositories = await asUser(accessToken).paginate('GET /users/{username}/repos', {
      username: login,
      type: 'owner',
      per_page: 100,
    })
    return repositories.map((repository) => ({ ...toRepository(repository), administered: true }))
  })
}
