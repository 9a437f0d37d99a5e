import type { Actor } from '../../accounts/types'
import { now } from '../../clock'
import { domainError } from '../../core/errors'
import { parseInput } from '../../core/parse'
import { err, ok, type Result } from '../../core/result'
import { db } from '../../db/client'
import { transaction } from '../../db/transaction'
import { authorizeRequest } from '../queries/authorize-request'
import { decideRequestAction, undecided } from '../rules'
import { supportSchema } from '../schema'
import { announceRequest } from './announce-request'
import { recordRequestAudit } from './record-request-audit'

/**
 * Joins a request that somebody else of the organization made, with a reason of one's own; who
 * supports it is told every step too. Errors: `invalid_input`, `not_found`, `already_asked`,
 * `request_closed`, `github_unavailable`.
 */
export async function supportRequest(actor: Actor, input: unknown): Promise<Result<void>> {
  const parsed = parseInput(supportSchema, input)
  if (!parsed.ok) return parsed
  const { reason } = parsed.value
  const request = await authorizeRequest(actor, parsed.value.requestId, 'act')
  if (!request.ok) return request
  const { id, roles } = request.value
  const { state, organizationId } = await db().installationRequest.findUniqueOrThrow({
    where: { id },
  })
  const allowed = decideRequestAction('support', roles, state)
  if (!allowed.ok) return allowed
  return transaction(async (tx) => {
    const open = await tx.installationRequest.updateMany({
      where: { id, state: { in: [...undecided] } },
      data: { updatedAt: now() },
    })
    if (open.count === 0) return err(domainError('request_closed'))
    const { accountId } = actor
    const { count } = await tx.requestSupporter.createMany({
      data: [{ requestId: id, accountId, reason, createdAt: now() }],
      skipDuplicates: true,
    })
    if (count === 0) return err(domainError('already_asked'))
    await recordRequestAudit(tx, actor, {
      requestId: id,
      organizationId,
      what: 'supported',
      detail: { reason },
    })
    const told = { requestId: id, key: accountId, by: actor, message: reason }
    await announceRequest(tx, { kind: 'request_supported', ...told })
    return ok(undefined)
  })
}
