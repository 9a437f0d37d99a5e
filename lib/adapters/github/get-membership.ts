import type { Result } from '../../core/result'
import { readOn } from './read'
import type { GithubRole } from './types'

/** Whom to ask about: GitHub is asked by login, but a login may have passed to somebody else. */
interface Person {
  login: string
  githubId: number
}

/** A person's role in an organization, read through the marketplace's installation there; null when the person is neither an active member nor manages its billing, or is no longer who has the login. */
export async function getMembership(
  installationId: number,
  organization: string,
  { login, githubId }: Person,
): Promise<Result<GithubRole | null>> {
  const membership = await readOn(installationId, async (client) => {
    const { data } = await client.request('GET /orgs/{org}/memberships/{username}', {
      org: organization,
      username: login,
    })
    if (data.state !== 'active' || data.user?.id !== githubId) return null
    return data.role
  })
  if (membership.ok || membership.error.code !== 'not_found') return membership
  return isReachable(installationId, organization)
}

/** GitHub answers 404 for "no member" and for "the installation is gone" alike. */
async function isReachable(installationId: number, organization: string): Promise<Result<null>> {
  return readOn(installationId, async (client) => {
    await client.request('GET /orgs/{org}', { org: organization })
    return null
  })
}
