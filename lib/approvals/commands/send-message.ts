import type { Actor } from '../../accounts/types'
import { spend } from '../../auth/rate-limit'
import { now } from '../../clock'
import { newId } from '../../core/ids'
import { parseInput } from '../../core/parse'
import { ok, type Result } from '../../core/result'
import { db } from '../../db/client'
import { transaction } from '../../db/transaction'
import { authorizeRequest } from '../queries/authorize-request'
import { decideRequestAction, transitions } from '../rules'
import { messageSchema } from '../schema'
import { announceRequest } from './announce-request'
import { moveRequest } from './move-request'
import { recordRequestAudit } from './record-request-audit'

/** Messages that one person may write in an organization in a day: each is mailed to everybody on the other side. */
const LIMIT = { points: 100, seconds: 86_400 }

/**
 * Says something in the conversation of a request. From a decider it is a question, and the request
 * waits for the answer; from who asked or supports it, it is the answer, and the request waits for
 * the deciders again: nobody answers what nobody asked. A person who is both decides. Errors: `invalid_input`, `not_found`,
 * `request_not_yours`, `no_question`, `request_closed`, `request_changed`, `rate_limited`, `role_lost`, `github_unavailable`.
 */
export async function sendMessage(actor: Actor, input: unknown): Promise<Result<void>> {
  const parsed = parseInput(messageSchema, input)
  if (!parsed.ok) return parsed
  const { requestId, body } = parsed.value
  const request = await authorizeRequest(actor, requestId, 'act')
  if (!request.ok) return request
  const { id, roles } = request.value
  const row = await db().installationRequest.findUniqueOrThrow({ where: { id } })
  const asks = roles.includes('decider') && row.requesterId !== actor.accountId
  const action = asks ? 'question' : 'answer'
  const allowed = decideRequestAction(action, roles, row.state)
  if (!allowed.ok) return allowed
  const within = await spend(`message:${actor.userId}:${row.organizationId}`, LIMIT)
  if (!within.ok) return within
  return transaction(async (tx) => {
    const state = transitions[action].to ?? row.state
    const decider = asks ? { decider: actor } : {}
    const moved = await moveRequest(tx, {
      requestId: id,
      from: transitions[action].from,
      ...decider,
      data: { state },
    })
    if (!moved.ok) return moved
    const messageId = newId('requestMessage')
    const { userId } = actor
    await tx.requestMessage.create({
      data: {
        id: messageId,
        requestId: id,
        authorId: userId,
        question: asks,
        body,
        createdAt: now(),
      },
    })
    await recordRequestAudit(tx, actor, {
      requestId: id,
      organizationId: row.organizationId,
      what: asks ? 'questioned' : 'answered',
      detail: { message_id: messageId },
    })
    const kind = asks ? 'request_needs_info' : 'request_answered'
    const told = { requestId: id, key: messageId, by: actor, message: body }
    await announceRequest(tx, { kind, ...told })
    return ok(undefined)
  })
}
