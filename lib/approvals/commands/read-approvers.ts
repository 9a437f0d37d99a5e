import { readRole } from '../../accounts/commands/read-role'
import type { Actor } from '../../accounts/types'
import { ok, type Result } from '../../core/result'
import { db } from '../../db/client'
import type { InstallationRequest } from '../../db/generated/client'

/** Asks GitHub at this moment how those stand to the organization who approved a request before the actor: who lost the role since counts no more. Errors: `github_unavailable`. */
export async function readApprovers(
  actor: Actor,
  { id: requestId, organizationId }: InstallationRequest,
): Promise<Result<void>> {
  const given = await db().requestApproval.findMany({
    where: { requestId, userId: { not: actor.userId } },
    select: { user: { select: { accountId: true } } },
  })
  for (const { user } of given) {
    const role = await readRole({ organizationId, memberId: user.accountId })
    if (!role.ok) return role
  }
  return ok(undefined)
}
