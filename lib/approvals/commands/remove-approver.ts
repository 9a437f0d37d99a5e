import { actsFor } from '../../accounts/queries/authorize-account'
import type { Actor } from '../../accounts/types'
import { recordAudit } from '../../audit/record'
import { domainError } from '../../core/errors'
import { err, ok, type Result } from '../../core/result'
import { transaction } from '../../db/transaction'
import { requireOwnerNow } from './name-approver'

/** Takes back that somebody decides beside the owners; what they decided stays. Errors: `not_found`, `owner_required`, `role_lost`, `github_unavailable`. */
export async function removeApprover(
  actor: Actor,
  organizationId: string,
  accountId: string,
): Promise<Result<void>> {
  const owner = await requireOwnerNow(actor, organizationId)
  if (!owner.ok) return owner
  return transaction(async (tx) => {
    const { count } = await tx.organizationApprover.deleteMany({
      where: { organizationId, accountId, organization: actsFor(actor, 'owner') },
    })
    if (count === 0) return err(domainError('not_found'))
    await recordAudit(tx, {
      actor: { type: 'user', userId: actor.userId, ip: actor.ip },
      action: 'organization.approver_removed',
      subject: { type: 'account', id: accountId },
      accountId: organizationId,
    })
    return ok(undefined)
  })
}
