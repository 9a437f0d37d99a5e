import { readRole } from '../../accounts/commands/read-role'
import { authorizeAccount } from '../../accounts/queries/authorize-account'
import { freshSince } from '../../accounts/rules'
import type { Actor } from '../../accounts/types'
import { now } from '../../clock'
import { ok, type Result } from '../../core/result'
import { db } from '../../db/client'
import type { InstallationRequest, Prisma } from '../../db/generated/client'

/** How a person stands to an organization: who decides there is an owner, or named by one. */
export type OrganizationRole = 'owner' | 'named' | 'member' | null

const holds = () => ({ OR: [{ until: null }, { until: { gt: now() } }] })

async function isNamed(accountId: string, organizationId: string): Promise<boolean> {
  const named = await db().organizationApprover.count({
    where: { organizationId, accountId, ...holds() },
  })
  return named > 0
}

async function withNamed(
  actor: Actor,
  organizationId: string,
  role: 'owner' | 'member' | null,
): Promise<OrganizationRole> {
  // Whom an owner named decides only while they belong to the organization.
  if (role !== 'member') return role
  return (await isNamed(actor.accountId, organizationId)) ? 'named' : 'member'
}

/**
 * Asks GitHub at this moment how the actor stands to an organization: an owner who lost the role a
 * minute ago no longer decides. Errors: `organization_not_connected`, `github_unavailable`.
 */
export async function readRoleNow(
  actor: Actor,
  organizationId: string,
): Promise<Result<OrganizationRole>> {
  const read = await readRole({ organizationId, memberId: actor.accountId })
  if (!read.ok) return read
  const roles = { admin: 'owner', member: 'member', billing_manager: null } as const
  const role = read.value === null ? null : roles[read.value]
  return ok(await withNamed(actor, organizationId, role))
}

/** The same for a page that only shows: by what GitHub said within the last minute, or while it does not answer, within the last hour; null for anybody who is not told. */
export async function readRoleToShow(
  actor: Actor,
  organizationId: string,
): Promise<OrganizationRole> {
  const toRead = { toRead: true }
  const member = await authorizeAccount(actor, organizationId, 'member', toRead)
  if (!member.ok) return null
  const owner = await authorizeAccount(actor, organizationId, 'owner', toRead)
  return withNamed(actor, organizationId, owner.ok ? 'owner' : 'member')
}

/** The accounts of those who decide for an organization, by what GitHub said last. */
export function decidersOf(organizationId: string): Prisma.AccountWhereInput {
  return {
    OR: [
      { memberships: { some: { organizationId, role: 'admin' } } },
      {
        memberships: { some: { organizationId } },
        approverIn: { some: { organizationId, ...holds() } },
      },
    ],
  }
}

/** The accounts whose approval of a request counts: of those who decide, but whom an owner named decides for others, never for themselves. */
export function approversOf({
  organizationId,
  requesterId,
}: Pick<InstallationRequest, 'organizationId' | 'requesterId'>): Prisma.AccountWhereInput {
  const owns = { memberships: { some: { organizationId, role: 'admin' as const } } }
  return { AND: [decidersOf(organizationId), { OR: [{ id: { not: requesterId } }, owns] }] }
}

/** The organizations for which the actor decides, as a condition of the update itself: by the role just read, or by the name that an owner gave. */
export function decidesFor(actor: Actor): Prisma.AccountWhereInput {
  const memberId = actor.accountId
  const fresh = { memberId, readAt: { gte: freshSince(now()) } }
  return {
    OR: [
      { members: { some: { ...fresh, role: 'admin' } } },
      { members: { some: fresh }, approvers: { some: { accountId: memberId, ...holds() } } },
    ],
  }
}
