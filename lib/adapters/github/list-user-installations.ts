import type { Result } from '../../core/result'
import { asUser } from './as-user'
import { read } from './read'
import { toInstallation } from './to-installation'
import type { GithubInstallation } from './types'

/** The marketplace's own installations that a person can reach: as a member, or by a repository as an outside collaborator. */
export function listUserInstallations(accessToken: string): Promise<Result<GithubInstallation[]>> {
  return read(async () => {
    const installations = await asUser(accessToken).paginate('GET /user/installations', {
      per_page: 100,
    })
    return installations.map(toInstallation).filter((one) => one !== undefined)
  })
}
