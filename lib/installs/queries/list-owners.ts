import { listOrganizationOwners } from '../../adapters/github/list-organization-owners'
import { liveConnection, type ReadAccount } from './read-installation'

/** Who owns a connected organization, as GitHub says now, for its members to turn to; nobody where that cannot be read. */
export async function listOwners(account: ReadAccount): Promise<string[]> {
  const through = liveConnection(account)
  if (through === null) return []
  const owners = await listOrganizationOwners(through, account.login)
  return owners.ok ? owners.value.map(({ login }) => login) : []
}
