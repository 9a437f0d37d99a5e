import type { Actor } from '../../accounts/types'
import { now } from '../../clock'
import type { Transaction } from '../../db/transaction'
import { approved } from '../rules'
import { announceRequest } from './announce-request'
import { moveRequest } from './move-request'
import { recordRequestAudit } from './record-request-audit'

interface Denied {
  organizationId: string
  listingId: string
  note: string
}

/** Ends an approved request for an OAuth App that an owner denied on GitHub after all, in the caller's transaction; what nobody has decided yet is left to its own decision. */
export async function denyByWord(
  tx: Transaction,
  actor: Actor,
  { organizationId, listingId, note }: Denied,
): Promise<void> {
  const request = await tx.installationRequest.findFirst({
    where: { organizationId, listingId, endedAt: null, state: { in: [...approved] } },
    select: { id: true },
  })
  if (request === null) return
  const { id: requestId } = request
  const data = {
    state: 'denied' as const,
    decidedById: actor.userId,
    decidedAt: now(),
    decisionNote: note,
  }
  const moved = await moveRequest(tx, { requestId, from: approved, decider: actor, data })
  if (!moved.ok) return
  const detail = { note, oauth_approval: 'denied' }
  await recordRequestAudit(tx, actor, { requestId, organizationId, what: 'revoked', detail })
  const told = { requestId, key: moved.value.version, by: actor, message: note }
  await announceRequest(tx, { kind: 'request_denied', ...told })
}
