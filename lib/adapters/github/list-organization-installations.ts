import type { Result } from '../../core/result'
import { readOn } from './read'
import { toInstallation } from './to-installation'
import type { GithubInstallation } from './types'

/** Every app that an organization has, read through the marketplace's installation there; not which repositories, not who asked. */
export function listOrganizationInstallations(
  installationId: number,
  organization: string,
): Promise<Result<GithubInstallation[]>> {
  return readOn(installationId, async (client) => {
    const installations = await client.paginate('GET /orgs/{org}/installations', {
      org: organization,
      per_page: 100,
    })
    return installations.map(toInstallation).filter((one) => one !== undefined)
  })
}
