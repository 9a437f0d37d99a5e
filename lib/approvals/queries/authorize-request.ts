import type { Actor } from '../../accounts/types'
import type { Brand } from '../../core/brand'
import { domainError } from '../../core/errors'
import { isId } from '../../core/ids'
import { err, ok, type Result } from '../../core/result'
import { db } from '../../db/client'
import type { RequestRole } from '../types'
import { type OrganizationRole, readRoleNow, readRoleToShow } from './read-roles'

/** A request that the actor may see, minted by {@link authorizeRequest} only. */
type AuthorizedRequestId = Brand<string, 'AuthorizedRequestId'>

/** A request, with how the actor stands to it. */
export interface AuthorizedRequest {
  id: AuthorizedRequestId
  roles: RequestRole[]
}

function isAuthorized(id: string, roles: readonly RequestRole[]): id is AuthorizedRequestId {
  return roles.length > 0
}

interface Part {
  asked: boolean
  supports: boolean
  /** GitHub passed a request on: its requester supports, and may be from outside. */
  joined: boolean
}

/** The roles of a person in a request, by their part in it and their role in the organization. */
function rolesOf({ asked, supports, joined }: Part, role: OrganizationRole): RequestRole[] {
  // Whom an owner named decides for others, never for themselves.
  const decides = role === 'owner' || (role === 'named' && !asked)
  return [
    ...(role === null ? [] : (['member'] as const)),
    ...(decides ? (['decider'] as const) : []),
    ...(asked ? (['requester'] as const) : []),
    // Only members support here: who left has no part in it any more.
    ...(supports && (role !== null || joined) ? (['supporter'] as const) : []),
  ]
}

async function readParts(actor: Actor, id: string) {
  if (!isId('request', id)) return null
  const { accountId } = actor
  const request = await db().installationRequest.findUnique({
    where: { id },
    select: {
      organizationId: true,
      requesterId: true,
      githubId: true,
      supporters: { where: { accountId }, select: { accountId: true } },
    },
  })
  if (request === null) return null
  const { organizationId, requesterId, githubId, supporters } = request
  return {
    organizationId,
    asked: requesterId === accountId,
    supports: supporters.length > 0,
    joined: githubId !== null,
  }
}

/**
 * A request of an organization that the actor belongs to, or that they made or support as somebody
 * from outside who administers a repository there. `act` asks GitHub for the role at this moment,
 * `see` goes by one of the last minute. Errors: `not_found` for any other,
 * `organization_not_connected` and `github_unavailable` where the role cannot be read, except for
 * who asked.
 */
export async function authorizeRequest(
  actor: Actor,
  id: string,
  purpose: 'see' | 'act',
): Promise<Result<AuthorizedRequest>> {
  const part = await readParts(actor, id)
  if (part === null) return err(domainError('not_found'))
  const { organizationId } = part
  const role =
    purpose === 'act'
      ? await readRoleNow(actor, organizationId)
      : ok(await readRoleToShow(actor, organizationId))
  if (!role.ok && !part.asked) {
    const known = await readRoleToShow(actor, organizationId)
    return err(known === null ? domainError('not_found') : role.error)
  }
  const roles = rolesOf(part, role.ok ? role.value : null)
  return isAuthorized(id, roles) ? ok({ id, roles }) : err(domainError('not_found'))
}
