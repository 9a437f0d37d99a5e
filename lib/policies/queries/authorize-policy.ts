import { authorizeAccount } from '../../accounts/queries/authorize-account'
import type { Actor, AuthorizedAccountId } from '../../accounts/types'
import { now } from '../../clock'
import { domainError } from '../../core/errors'
import { err, ok, type Result } from '../../core/result'
import { db } from '../../db/client'

/**
 * An organization whose policy the actor may read: its owners, who may change it, and whom they named
 * to decide on requests. Errors: `not_found` for anybody else, members included;
 * `organization_not_connected`, `github_unavailable`.
 */
export async function authorizePolicy(
  actor: Actor,
  organizationId: string,
): Promise<Result<{ id: AuthorizedAccountId; mayChange: boolean }>> {
  if (organizationId === actor.accountId) return err(domainError('not_found'))
  const owner = await authorizeAccount(actor, organizationId, 'owner', { toRead: true })
  if (owner.ok) return ok({ id: owner.value, mayChange: true })
  if (owner.error.code !== 'owner_required') return owner
  const member = await authorizeAccount(actor, organizationId, 'member', { toRead: true })
  if (!member.ok) return member
  const named = await db().organizationApprover.count({
    where: {
      organizationId,
      accountId: actor.accountId,
      OR: [{ until: null }, { until: { gt: now() } }],
    },
  })
  return named > 0 ? ok({ id: member.value, mayChange: false }) : err(domainError('not_found'))
}
