import type { Result } from '../../core/result'
import { asUser } from './as-user'
import { read } from './read'
import { toAccount } from './to-account'
import type { GithubAccount } from './types'

/** The organizations of a person that the marketplace's app can see: where it is installed, and of the others only those with a public membership. */
export function listVisibleOrganizations(accessToken: string): Promise<Result<GithubAccount[]>> {
  return read(async () => {
    const organizations = await asUser(accessToken).paginate('GET /user/orgs', { per_page: 100 })
    return organizations.map((organization) => toAccount(organization, 'Organization'))
  })
}
