import type { Actor } from '../../accounts/types'
import { now } from '../../clock'
import { ok, type Result } from '../../core/result'
import type { Transaction } from '../../db/transaction'
import { addJob } from '../../jobs/add-job'
import { readCost } from '../queries/read-cost'
import { approvalExpiryOf, undecided } from '../rules'
import { termsChanges } from '../rules/terms'
import { costSchema } from '../schema'
import type { ApprovedTerms, RequestState, Terms } from '../types'
import { announceRequest } from './announce-request'
import { moveRequest } from './move-request'
import { recordRequestAudit } from './record-request-audit'

/** An approval by a person, or by a rule of the policy. */
export interface GivenApproval {
  by: Actor | { rule: string; policyVersion: number }
  request: { id: string; organizationId: string; listingId: string; asked: Terms }
  terms: ApprovedTerms
  /** Where it stands once it is approved. */
  state: RequestState
  note: string
  version: number
}

const isPerson = (by: GivenApproval['by']): by is Actor => 'userId' in by

/** Binds a request to its terms and keeps what they cost on that day, in the caller's transaction: whoever approves, it goes no further than that. Errors: those of `moveRequest`. */
export async function writeApproval(tx: Transaction, given: GivenApproval): Promise<Result<void>> {
  const { by, request, state, note, version } = given
  const { id: requestId, organizationId, asked } = request
  const person = isPerson(by) ? by : null
  const rule = isPerson(by) ? null : by
  const at = now()
  const terms = { ...given.terms, repositoryIds: [...given.terms.repositoryIds] }
  // Read before the purchase that the approval allows uses up the trial.
  const cost = await readCost(tx, request, terms, at)
  const endsAt = terms.endsAt === null ? null : new Date(terms.endsAt)
  const moved = await moveRequest(tx, {
    requestId,
    from: undecided,
    version,
    ...(person === null ? {} : { decider: person }),
    data: {
      state,
      approvedTerms: terms,
      ...(cost === null ? {} : { approvedCost: costSchema.parse(cost) }),
      decidedById: person?.userId ?? null,
      ...(rule === null ? {} : { cause: 'rule', rule: rule.rule }),
      decidedAt: at,
      decisionNote: note,
      reminders: 0,
      expiresAt: approvalExpiryOf(at, endsAt),
      dueAt: at,
    },
  })
  if (!moved.ok) return moved
  const changes = termsChanges(asked, terms)
  await recordRequestAudit(tx, person ?? 'system', {
    ...{ requestId, organizationId, what: 'approved' },
    detail: { note, changes, terms, ...(rule && { policy_version: rule.policyVersion }) },
    ...(rule && { rule: rule.rule }),
  })
  const told = { requestId, key: moved.value.version, ...(person && { by: person }) }
  await announceRequest(tx, { kind: 'request_approved', ...told, message: note })
  await addJob(tx, 'request.check', { requestId }, { key: `request:${requestId}` })
  return ok(undefined)
}
