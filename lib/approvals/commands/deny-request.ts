import type { Actor } from '../../accounts/types'
import { now } from '../../clock'
import { parseInput } from '../../core/parse'
import { ok, type Result } from '../../core/result'
import { db } from '../../db/client'
import { transaction } from '../../db/transaction'
import { authorizeRequest } from '../queries/authorize-request'
import { decideRequestAction, transitions, undecided } from '../rules'
import { denySchema } from '../schema'
import { announceRequest } from './announce-request'
import { moveRequest } from './move-request'
import { recordRequestAudit } from './record-request-audit'

/**
 * Denies a request with a reason, or takes an approval back while it is not yet there; what was paid
 * or installed stays as it is. The decider's role is read from GitHub at this moment. Errors:
 * `invalid_input`, `not_found`, `approver_required`, `request_closed`, `already_decided`,
 * `request_changed`, `role_lost`, `organization_not_connected`, `github_unavailable`.
 */
export async function denyRequest(actor: Actor, input: unknown): Promise<Result<void>> {
  const parsed = parseInput(denySchema, input)
  if (!parsed.ok) return parsed
  const { requestId, version, note } = parsed.value
  const request = await authorizeRequest(actor, requestId, 'act')
  if (!request.ok) return request
  const { id, roles } = request.value
  const row = await db().installationRequest.findUniqueOrThrow({ where: { id } })
  // A page that was opened before the approval denies; it does not take the approval back.
  const action = undecided.includes(row.state) || row.version !== version ? 'deny' : 'revoke'
  const allowed = decideRequestAction(action, roles, row.state)
  if (!allowed.ok && allowed.error.code !== 'request_closed') return allowed
  const { from } = transitions[action]
  return transaction(async (tx) => {
    const moved = await moveRequest(tx, {
      requestId: id,
      from,
      version,
      decider: actor,
      data: {
        state: 'denied',
        // A person decides, also on what a rule had approved.
        cause: null,
        decidedById: actor.userId,
        decidedAt: now(),
        decisionNote: note,
      },
    })
    if (!moved.ok) return moved
    await recordRequestAudit(tx, actor, {
      requestId: id,
      organizationId: row.organizationId,
      what: action === 'deny' ? 'denied' : 'revoked',
      detail: { note },
    })
    const told = { requestId: id, key: moved.value.version, by: actor }
    await announceRequest(tx, { kind: 'request_denied', ...told, message: note })
    return ok(undefined)
  })
}
