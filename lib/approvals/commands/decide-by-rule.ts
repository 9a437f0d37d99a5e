import { now } from '../../clock'
import { ok, type Result } from '../../core/result'
import type { Transaction } from '../../db/transaction'
import type { Ruling } from '../queries/read-ruling'
import { undecided } from '../rules'
import type { ApprovedTerms, RequestState, Terms } from '../types'
import { announceRequest } from './announce-request'
import { moveRequest } from './move-request'
import { recordRequestAudit } from './record-request-audit'
import { writeApproval } from './write-approval'

interface Asked {
  id: string
  organizationId: string
  listingId: string
  asked: Terms
}

/** What an approval would bind, and where it would stand; null for what no rule may approve. */
interface Approvable {
  terms: ApprovedTerms
  state: RequestState
}

/** A request is new: nobody has touched it since it was written in the same transaction. */
const NEW = 1

async function deny(
  tx: Transaction,
  { id: requestId, organizationId }: Asked,
  { by: rule, reason }: { by: string; reason: string | null },
  policyVersion: number | null,
): Promise<Result<void>> {
  const note = reason ?? ''
  const moved = await moveRequest(tx, {
    requestId,
    from: undecided,
    version: NEW,
    data: { state: 'denied', cause: 'rule', rule, decidedAt: now(), decisionNote: note },
  })
  if (!moved.ok) return moved
  await recordRequestAudit(tx, 'system', {
    ...{ requestId, organizationId, what: 'denied', rule },
    detail: { note, policy_version: policyVersion },
  })
  const told = { requestId, key: moved.value.version, message: note }
  await announceRequest(tx, { kind: 'request_denied', ...told })
  return ok(undefined)
}

/**
 * Decides a new request as a rule of the organization's policy says, in the transaction that wrote
 * it: what a rule approves is bound to its terms like what a person does. What people have to review
 * is left to them. Errors: those of `moveRequest`.
 */
export async function decideByRule(
  tx: Transaction,
  request: Asked,
  { outcome, policyVersion }: Ruling,
  approvable: Approvable | null,
): Promise<Result<void>> {
  if (outcome.decision === 'deny') return deny(tx, request, outcome, policyVersion)
  if (outcome.decision === 'review' || approvable === null || policyVersion === null) {
    return ok(undefined)
  }
  const by = { rule: outcome.by, policyVersion }
  return writeApproval(tx, { by, request, ...approvable, note: '', version: NEW })
}

/** Whether a rule decides, so that nobody has to be asked. */
export function isDecided({ outcome }: Ruling): boolean {
  return outcome.decision !== 'review'
}
