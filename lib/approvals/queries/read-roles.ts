import { authorizeAccount } from '../../accounts/queries/authorize-account'
import type { Actor } from '../../accounts/types'
import { now } from '../../clock'
import { err, ok, type Result } from '../../core/result'
import { db } from '../../db/client'
import type { RequestRole } from '../types'

/** Whom an owner named, as long as it holds. */
async function isNamed(accountId: string, organizationId: string): Promise<boolean> {
  const named = await db().organizationApprover.count({
    where: { organizationId, accountId, OR: [{ until: null }, { until: { gt: now() } }] },
  })
  return named > 0
}

/**
 * How the actor stands to the requests of an organization, by the role that GitHub told within the
 * last minute: whoever lost it no longer decides. Somebody an owner named decides only while they
 * belong to the organization. Errors: `not_found` for a stranger, `organization_not_connected`,
 * `github_unavailable`.
 */
export async function readRoles(
  actor: Actor,
  organizationId: string,
): Promise<Result<RequestRole[]>> {
  const member = await authorizeAccount(actor, organizationId, 'member')
  if (!member.ok) return err(member.error)
  const owner = await authorizeAccount(actor, organizationId, 'owner')
  if (!owner.ok && owner.error.code !== 'owner_required') return err(owner.error)
  const decides = owner.ok || (await isNamed(actor.accountId, organizationId))
  return ok(decides ? ['member', 'decider'] : ['member'])
}
