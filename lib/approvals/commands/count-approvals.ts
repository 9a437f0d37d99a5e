import type { Actor } from '../../accounts/types'
import { now } from '../../clock'
import { ok, type Result } from '../../core/result'
import { sameValue } from '../../core/same-value'
import type { InstallationRequest } from '../../db/generated/client'
import type { Transaction } from '../../db/transaction'
import { approversOf } from '../queries/read-roles'
import { undecided } from '../rules'
import type { ApprovedTerms } from '../types'
import { moveRequest } from './move-request'
import { recordRequestAudit } from './record-request-audit'

interface Given {
  terms: ApprovedTerms
  note: string
  version: number
  /** How many people have to approve. */
  needed: number
}

/**
 * Counts the actor's approval where several people have to approve, and answers whether that is
 * enough. Only approvals of the same terms count together, of people who still decide by GitHub's last word. Errors: those of `moveRequest`.
 */
export async function countApprovals(
  tx: Transaction,
  actor: Actor,
  row: InstallationRequest,
  { terms, note, version, needed }: Given,
): Promise<Result<boolean>> {
  if (needed === 1) return ok(true)
  const pair = { requestId: row.id, userId: actor.userId }
  const kept = {
    version,
    note,
    createdAt: now(),
    terms: { ...terms, repositoryIds: [...terms.repositoryIds] },
  }
  await tx.requestApproval.upsert({
    where: { requestId_userId: pair },
    create: { ...pair, ...kept },
    update: kept,
  })
  const given = await tx.requestApproval.findMany({
    where: { requestId: row.id, user: { account: approversOf(row) } },
  })
  const same = given.filter((one) => sameValue(one.terms, kept.terms))
  if (same.length >= needed) return ok(true)
  // It stays where it is; the move refuses who is too late or no longer decides.
  const moved = await moveRequest(tx, {
    requestId: row.id,
    from: undecided,
    version,
    decider: actor,
    data: { approvalsNeeded: needed },
  })
  if (!moved.ok) return moved
  await recordRequestAudit(tx, actor, {
    requestId: row.id,
    organizationId: row.organizationId,
    what: 'approval_given',
    detail: { note, given: same.length, needed },
  })
  return ok(false)
}
