import type { Actor } from '../../accounts/types'
import { now } from '../../clock'
import { ok, type Result } from '../../core/result'
import type { InstallationRequest } from '../../db/generated/client'
import type { Transaction } from '../../db/transaction'
import { findApprovals } from '../queries/find-approvals'
import { undecided } from '../rules'
import { sameTerms } from '../rules/agreement'
import type { ApprovedTerms } from '../types'
import { announceRequest } from './announce-request'
import { moveRequest } from './move-request'
import { recordRequestAudit } from './record-request-audit'

interface Given {
  terms: ApprovedTerms
  note: string
  version: number
  /** How many people have to approve. */
  needed: number
}

/** Puts the actor's approval in the place of an earlier one. */
async function keep(
  tx: Transaction,
  actor: Actor,
  row: InstallationRequest,
  { terms, note, version }: Omit<Given, 'needed'>,
) {
  const pair = { requestId: row.id, userId: actor.userId }
  const kept = {
    version,
    note,
    createdAt: now(),
    terms: { ...terms, repositoryIds: [...terms.repositoryIds] },
  }
  const before = await tx.requestApproval.findUnique({ where: { requestId_userId: pair } })
  await tx.requestApproval.upsert({
    where: { requestId_userId: pair },
    create: { ...pair, ...kept },
    update: kept,
  })
  return { before, kept }
}

/**
 * Counts the actor's approval where several people have to approve, and answers whether that is
 * enough. Only approvals of the same terms count together, of people who still decide by GitHub's last
 * word; a later approval of the same person takes the place of the earlier. While it is not enough,
 * the others who decide are told that one more is needed. Errors: those of `moveRequest`.
 */
export async function countApprovals(
  tx: Transaction,
  actor: Actor,
  row: InstallationRequest,
  { terms, note, version, needed }: Given,
): Promise<Result<boolean>> {
  if (needed === 1) return ok(true)
  const { before, kept } = await keep(tx, actor, row, { terms, note, version })
  const same = (await findApprovals(tx, row)).filter((one) => sameTerms(one.terms, kept.terms))
  if (same.length >= needed) return ok(true)
  // Pressed twice, nothing has changed.
  if (before !== null && before.note === note && sameTerms(before.terms, kept.terms)) {
    return ok(false)
  }
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
    detail: { note, given: same.length, needed, terms: kept.terms },
  })
  await announceRequest(tx, {
    kind: 'request_approval_given',
    requestId: row.id,
    key: moved.value.version,
    by: actor,
    message: note,
    approval: { terms, given: same.length, needed },
  })
  return ok(false)
}
