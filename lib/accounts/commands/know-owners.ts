import { listOrganizationOwners } from '../../adapters/github/list-organization-owners'
import type { GithubAccount } from '../../adapters/github/types'
import { now } from '../../clock'
import { db } from '../../db/client'
import { transaction } from '../../db/transaction'
import { keepRole } from './keep-role'
import { rememberAccount } from './remember-account'

/** Those who signed in here, by GitHub's number, for under a login may be somebody else by now; and those who are named. */
async function findWanted(owners: readonly GithubAccount[], named: readonly string[]) {
  const known = await db().account.findMany({
    where: { githubId: { in: owners.map(({ id }) => id) }, user: { isNot: null } },
    select: { githubId: true },
  })
  const signedIn = new Set(known.map(({ githubId }) => Number(githubId)))
  const names = new Set(named.map((login) => login.toLowerCase()))
  return owners.filter(({ id, login }) => signedIn.has(id) || names.has(login.toLowerCase()))
}

/**
 * Learns who owns a connected organization, as GitHub says now: the people who signed in here,
 * whether or not they ever looked at it, and whoever is called by one of these logins. Where GitHub
 * does not answer, those known before stay.
 */
export async function knowOwners(
  organizationId: string,
  named: readonly string[] = [],
): Promise<void> {
  const connection = await db().organizationConnection.findFirst({
    where: { organizationId, disconnectedAt: null, suspendedAt: null },
    select: { githubInstallationId: true, organization: { select: { login: true } } },
  })
  if (connection === null) return
  const { githubInstallationId, organization } = connection
  const readAt = now()
  const owners = await listOrganizationOwners(Number(githubInstallationId), organization.login)
  if (!owners.ok) return
  for (const owner of await findWanted(owners.value, named)) {
    await transaction(async (tx) => {
      const memberId = await rememberAccount(tx, owner, readAt)
      await keepRole(tx, { organizationId, memberId }, 'admin', readAt)
    })
  }
}
