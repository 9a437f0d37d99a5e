import type { Result } from '../../core/result'
import { readOn } from './read'
import { toAccount } from './to-account'
import type { GithubAccount } from './types'

/** An organization's owners, read through the marketplace's installation there; the first hundred. */
export function listOrganizationOwners(
  installationId: number,
  organization: string,
): Promise<Result<GithubAccount[]>> {
  return readOn(installationId, async (client) => {
    const { data } = await client.request('GET /orgs/{org}/members', {
      org: organization,
      role: 'admin',
      per_page: 100,
    })
    return data.map((owner) => toAccount(owner, 'User'))
  })
}
