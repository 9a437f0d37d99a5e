import { getAccountById } from '../../adapters/github/get-account-by-id'
import { getMembership } from '../../adapters/github/get-membership'
import type { GithubRole } from '../../adapters/github/types'
import { now } from '../../clock'
import { domainError } from '../../core/errors'
import { err, ok, type Result } from '../../core/result'
import { db } from '../../db/client'
import { transaction } from '../../db/transaction'
import { checkConnection } from './check-connection'
import { keepRole } from './keep-role'
import { rememberAccount } from './remember-account'

interface Pair {
  organizationId: string
  memberId: string
}

type Role = GithubRole | null

/** How both are called, as far as we know, and the installation to ask through; null for an organization that is not connected. */
async function loadNames({ organizationId, memberId }: Pair) {
  const [connection, member] = await Promise.all([
    db().organizationConnection.findFirst({
      where: { organizationId, disconnectedAt: null, suspendedAt: null },
      select: { githubInstallationId: true, organization: { select: { login: true } } },
    }),
    db().account.findUniqueOrThrow({
      where: { id: memberId },
      select: { login: true, githubId: true },
    }),
  ])
  if (connection === null) return null
  return {
    installationId: Number(connection.githubInstallationId),
    organization: connection.organization.login,
    member: { login: member.login, githubId: Number(member.githubId) },
  }
}

type Names = NonNullable<Awaited<ReturnType<typeof loadNames>>>

const ask = ({ installationId, organization, member }: Names) =>
  getMembership(installationId, organization, member)

/** Reads both names again, since "not there" may only mean that one of them has changed. */
async function readNames(names: Names): Promise<void> {
  await checkConnection(names.installationId)
  const readAt = now()
  const member = await getAccountById(names.installationId, names.member.githubId)
  if (member.ok) await transaction((tx) => rememberAccount(tx, member.value, readAt))
}

async function askUnderNewNames(pair: Pair, names: Names): Promise<Result<Role>> {
  const first = await ask(names)
  if (first.ok ? first.value !== null : first.error.code !== 'not_found') return first
  await readNames(names)
  const today = await loadNames(pair)
  const same =
    today?.organization === names.organization && today.member.login === names.member.login
  return today === null || same ? first : ask(today)
}

/**
 * Asks GitHub which role a person has in a connected organization, under the names both have today,
 * and keeps the answer; null for somebody who has none. Errors: `organization_not_connected`,
 * `github_unavailable`.
 */
export async function readRole(pair: Pair): Promise<Result<Role>> {
  const names = await loadNames(pair)
  if (names === null) return err(domainError('organization_not_connected'))
  const readAt = now()
  const role = await askUnderNewNames(pair, names)
  if (!role.ok) {
    const gone = role.error.code === 'not_found'
    return gone ? err(domainError('organization_not_connected')) : role
  }
  await transaction((tx) => keepRole(tx, pair, role.value, readAt))
  return ok(role.value)
}
