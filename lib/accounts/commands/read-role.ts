import { getMembership } from '../../adapters/github/get-membership'
import { now } from '../../clock'
import { domainError } from '../../core/errors'
import { err, ok, type Result } from '../../core/result'
import { db } from '../../db/client'

interface Pair {
  organizationId: string
  memberId: string
}

async function keepRole(pair: Pair, role: 'admin' | 'member' | null, readAt: Date): Promise<void> {
  if (role === null) {
    await db().membership.deleteMany({ where: { ...pair, readAt: { lte: readAt } } })
    return
  }
  await db().membership.upsert({
    where: { organizationId_memberId: pair },
    create: { ...pair, role, readAt },
    update: { role, readAt },
  })
}

/**
 * Asks GitHub which role a person has in a connected organization, and keeps the answer; null for
 * somebody who is no member. Errors: `organization_not_connected`, `github_unavailable`.
 */
export async function readRole(pair: Pair): Promise<Result<'admin' | 'member' | null>> {
  const [connection, member] = await Promise.all([
    db().organizationConnection.findFirst({
      where: { organizationId: pair.organizationId, disconnectedAt: null, suspendedAt: null },
      select: { githubInstallationId: true, organization: { select: { login: true } } },
    }),
    db().account.findUniqueOrThrow({ where: { id: pair.memberId }, select: { login: true } }),
  ])
  if (connection === null) return err(domainError('organization_not_connected'))
  const readAt = now()
  const role = await getMembership(
    Number(connection.githubInstallationId),
    connection.organization.login,
    member.login,
  )
  if (!role.ok) {
    const gone = role.error.code === 'not_found'
    return gone ? err(domainError('organization_not_connected')) : role
  }
  await keepRole(pair, role.value, readAt)
  return ok(role.value)
}
