import type { Actor } from '../../accounts/types'
import type { Brand } from '../../core/brand'
import { domainError } from '../../core/errors'
import { isId } from '../../core/ids'
import { err, ok, type Result } from '../../core/result'
import { db } from '../../db/client'
import type { RequestRole } from '../types'
import { readRoles } from './read-roles'

/** A request that the actor may see, minted by {@link authorizeRequest} only. */
export type AuthorizedRequestId = Brand<string, 'AuthorizedRequestId'>

/** A request, with how the actor stands to it. */
export interface AuthorizedRequest {
  id: AuthorizedRequestId
  organizationId: string
  roles: RequestRole[]
}

function isAuthorized(id: string, roles: readonly RequestRole[]): id is AuthorizedRequestId {
  return roles.length > 0
}

/**
 * A request of an organization that the actor belongs to, or that they made or support as somebody
 * from outside who administers a repository there. Errors: `not_found` for any other,
 * `github_unavailable`.
 */
export async function authorizeRequest(
  actor: Actor,
  id: string,
): Promise<Result<AuthorizedRequest>> {
  const request = isId('request', id)
    ? await db().installationRequest.findUnique({
        where: { id },
        select: {
          organizationId: true,
          requesterId: true,
          supporters: { where: { accountId: actor.accountId }, select: { accountId: true } },
        },
      })
    : null
  if (request === null) return err(domainError('not_found'))
  const { organizationId, requesterId, supporters } = request
  const read = await readRoles(actor, organizationId)
  const untold = !read.ok && read.error.code === 'github_unavailable'
  if (untold && requesterId !== actor.accountId) return err(read.error)
  const roles: RequestRole[] = read.ok ? [...read.value] : []
  if (requesterId === actor.accountId) roles.push('requester')
  else if (!read.ok && supporters.length > 0) roles.push('member')
  return isAuthorized(id, roles)
    ? ok({ id, organizationId, roles })
    : err(domainError('not_found'))
}
