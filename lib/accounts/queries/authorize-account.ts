import { now } from '../../clock'
import { domainError } from '../../core/errors'
import { isId } from '../../core/ids'
import { err, ok, type Result } from '../../core/result'
import { db } from '../../db/client'
import type { Prisma } from '../../db/generated/client'
import { readRole } from '../commands/read-role'
import { freshSince, isEnough, ROLE_FRESH_MS, ROLE_READABLE_MS } from '../rules'
import type { AccountRole, Actor, AuthorizedAccountId, NeededRole } from '../types'

interface Options {
  /** For pages that only show: goes by a role of the last hour while GitHub does not answer. */
  toRead?: boolean
}

/** Who manages the billing belongs to the organization no more than a stranger does. */
const roles = { admin: 'owner', member: 'member', billing_manager: null } as const

function isAuthorized(
  accountId: string,
  role: AccountRole,
  needed: NeededRole,
): accountId is AuthorizedAccountId {
  return isEnough(role, needed)
}

async function roleOf(
  actor: Actor,
  organizationId: string,
  { toRead = false }: Options,
): Promise<Result<AccountRole>> {
  const pair = { organizationId, memberId: actor.accountId }
  const known = await db().membership.findUnique({ where: { organizationId_memberId: pair } })
  const age = known === null ? Number.POSITIVE_INFINITY : +now() - +known.readAt
  if (known !== null && age < ROLE_FRESH_MS) return ok(roles[known.role])
  const role = await readRole(pair)
  if (role.ok) return ok(role.value === null ? null : roles[role.value])
  // Nobody learns of an organization that GitHub never told us they belong to.
  const unknown = known === null && role.error.code === 'organization_not_connected'
  if (unknown) return err(domainError('not_found'))
  const usable = toRead && known !== null && age < ROLE_READABLE_MS
  return usable && role.error.code === 'github_unavailable' ? ok(roles[known.role]) : role
}

/**
 * The only minter of an {@link AuthorizedAccountId}: the actor's own account, or an organization in
 * which GitHub said within the last minute that the actor has the role. Errors: `not_found` for an
 * account that is not the actor's to know of, `owner_required` for a member who is no owner,
 * `organization_not_connected`, `github_unavailable`.
 */
export async function authorizeAccount(
  actor: Actor,
  accountId: string,
  needed: NeededRole,
  options: Options = {},
): Promise<Result<AuthorizedAccountId>> {
  if (!isId('account', accountId)) return err(domainError('not_found'))
  const own = accountId === actor.accountId
  const role = own ? ok<AccountRole>('self') : await roleOf(actor, accountId, options)
  if (!role.ok) return role
  if (isAuthorized(accountId, role.value, needed)) return ok(accountId)
  return err(domainError(role.value === null ? 'not_found' : 'owner_required'))
}

/** The accounts the actor may act for, as a condition of the query or the update itself, so that a role lost a minute ago no longer counts. */
export function actsFor(actor: Actor, needed: NeededRole): Prisma.AccountWhereInput {
  return {
    OR: [
      { id: actor.accountId },
      {
        members: {
          some: {
            memberId: actor.accountId,
            readAt: { gte: freshSince(now()) },
            ...(needed === 'owner' ? { role: 'admin' as const } : {}),
          },
        },
      },
    ],
  }
}
