import type { Actor } from '../../accounts/types'
import { parseInput } from '../../core/parse'
import { ok, type Result } from '../../core/result'
import { db } from '../../db/client'
import { transaction } from '../../db/transaction'
import { authorizeRequest } from '../queries/authorize-request'
import { decideRequestAction, undecided } from '../rules'
import { requestSchema } from '../schema'
import { announceRequest } from './announce-request'
import { moveRequest } from './move-request'
import { recordRequestAudit } from './record-request-audit'

/** Takes back what one asked for, before it is decided. Errors: `invalid_input`, `not_found`, `request_not_yours`, `request_closed`, `already_decided`. */
export async function withdrawRequest(actor: Actor, input: unknown): Promise<Result<void>> {
  const parsed = parseInput(requestSchema, input)
  if (!parsed.ok) return parsed
  const request = await authorizeRequest(actor, parsed.value.requestId, 'act')
  if (!request.ok) return request
  const { id, roles } = request.value
  const row = await db().installationRequest.findUniqueOrThrow({ where: { id } })
  const allowed = decideRequestAction('withdraw', roles, row.state)
  if (!allowed.ok) return allowed
  return transaction(async (tx) => {
    const moved = await moveRequest(tx, {
      requestId: id,
      from: undecided,
      data: { state: 'withdrawn' },
    })
    if (!moved.ok) return moved
    const { organizationId } = row
    await recordRequestAudit(tx, actor, { requestId: id, organizationId, what: 'withdrawn' })
    const told = { requestId: id, key: moved.value.version, by: actor }
    await announceRequest(tx, { kind: 'request_withdrawn', ...told })
    return ok(undefined)
  })
}
