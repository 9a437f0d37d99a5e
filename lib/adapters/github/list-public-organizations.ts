import type { Result } from '../../core/result'
import { asUser } from './as-user'
import { read } from './read'
import { toAccount } from './to-account'
import type { GithubAccount } from './types'

/** The organizations that a person is a public member of: all that can be known of those that are not connected. */
export function listPublicOrganizations(
  accessToken: string,
  login: string,
): Promise<Result<GithubAccount[]>> {
  return read(async () => {
    const organizations = await asUser(accessToken).paginate('GET /users/{username}/orgs', {
      username: login,
      per_page: 100,
    })
    return organizations.map((organization) => toAccount(organization, 'Organization'))
  })
}
