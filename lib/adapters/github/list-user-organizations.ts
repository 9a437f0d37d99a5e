import type { Result } from '../../core/result'
import { asUser } from './as-user'
import { read } from './read'
import { toAccount } from './to-account'
import type { GithubMembership } from './types'

/** The organizations that a person is an active member of, or manages the billing of, with the role in each: those that the marketplace's app can see. */
export function listUserOrganizations(accessToken: string): Promise<Result<GithubMembership[]>> {
  return read(async () => {
    const memberships = await asUser(accessToken).paginate('GET /user/memberships/orgs', {
      state: 'active',
      per_page: 100,
    })
    return memberships.map(({ organization, role }) => ({
      organization: toAccount(organization, 'Organization'),
      role,
    }))
  })
}
