import type { Result } from '../../core/result'
import { asUser } from './as-user'
import { read } from './read'
import { toRepository } from './to-repository'
import type { GithubRepository } from './types'

/** The repositories of the marketplace's installation that a person can reach, with the person's rights on each. */
export function listInstallationRepositories(
  accessToken: string,
  installationId: number,
): Promise<Result<GithubRepository[]>> {
  return read(async () => {
    const repositories = await asUser(accessToken).paginate(
      'GET /user/installations/{installation_id}/repositories',
      { installation_id: installationId, per_page: 100 },
    )
    return repositories.map(toRepository)
  })
}
