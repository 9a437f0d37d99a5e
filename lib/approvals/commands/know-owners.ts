import { readRole } from '../../accounts/commands/read-role'
import { db } from '../../db/client'
import { listOwners } from '../../installs/queries/list-owners'
import type { ReadAccount } from '../../installs/queries/read-installation'

/**
 * Learns which people who signed in here own an organization, so that each of them is told, whether
 * or not they ever looked at it. Where GitHub does not answer, those known before are told.
 */
export async function knowOwners(organization: ReadAccount): Promise<void> {
  const logins = await listOwners(organization)
  const unknown = await db().account.findMany({
    where: {
      type: 'User',
      login: { in: logins, mode: 'insensitive' },
      user: { isNot: null },
      memberships: { none: { organizationId: organization.id, role: 'admin' } },
    },
    select: { id: true },
  })
  // Under the login may be somebody else by now: the role is read by GitHub's number.
  for (const { id } of unknown) {
    await readRole({ organizationId: organization.id, memberId: id })
  }
}
