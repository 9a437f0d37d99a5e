import type { Actor } from '../../accounts/types'
import { domainError } from '../../core/errors'
import { parseInput } from '../../core/parse'
import { err, ok, type Result } from '../../core/result'
import { transaction } from '../../db/transaction'
import { authorizeRequest } from '../queries/authorize-request'
import { undecided } from '../rules'
import { requestSchema } from '../schema'
import { moveRequest } from './move-request'
import { recordRequestAudit } from './record-request-audit'

/**
 * Takes back one's own approval where several people have to approve and not enough of them have: the
 * request stays open. Errors: `invalid_input`, `not_found`, `nothing_to_undo` where one gave none,
 * `already_decided`, `request_closed`, `github_unavailable`.
 */
export async function takeBackApproval(actor: Actor, input: unknown): Promise<Result<void>> {
  const parsed = parseInput(requestSchema, input)
  if (!parsed.ok) return parsed
  const request = await authorizeRequest(actor, parsed.value.requestId, 'act')
  if (!request.ok) return request
  const { id: requestId } = request.value
  return transaction(async (tx) => {
    const own = { requestId, userId: actor.userId }
    if ((await tx.requestApproval.count({ where: own })) === 0) {
      return err(domainError('nothing_to_undo'))
    }
    // The version grows: whoever approves meanwhile looks again.
    const moved = await moveRequest(tx, { requestId, from: undecided, data: {} })
    if (!moved.ok) return moved
    await tx.requestApproval.deleteMany({ where: own })
    const { organizationId } = moved.value
    const what = 'approval_taken_back'
    await recordRequestAudit(tx, actor, { requestId, organizationId, what })
    return ok(undefined)
  })
}
