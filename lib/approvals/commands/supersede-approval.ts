import type { Actor } from '../../accounts/types'
import { now } from '../../clock'
import type { Transaction } from '../../db/transaction'
import { approvedTermsOf } from '../queries/load-request'
import { approved } from '../rules'
import { asksMore, orderExcess } from '../rules/terms'
import type { Terms } from '../types'
import { endSetups } from './end-setups'
import { recordRequestAudit } from './record-request-audit'

interface Place {
  organizationId: string
  listingId: string
}

/**
 * Ends the approval that the actor asked for, where they now ask for more than it allows, or the app
 * does: more needs a new decision (design §5). Answers the id of what was ended, or null.
 */
export async function supersedeApproval(
  tx: Transaction,
  actor: Actor,
  place: Place,
  { terms, permissions }: { terms: Terms; permissions: Readonly<Record<string, string>> },
): Promise<string | null> {
  const open = await tx.installationRequest.findFirst({
    where: { ...place, requesterId: actor.accountId, state: { in: [...approved] }, endedAt: null },
  })
  const given = open && approvedTermsOf(open)
  if (open === null || given === null) return null
  if (orderExcess(given, terms).length === 0 && !asksMore(given, permissions)) return null
  const { count } = await tx.installationRequest.updateMany({
    where: { id: open.id, version: open.version },
    data: { state: 'superseded', endedAt: now(), version: { increment: 1 } },
  })
  if (count === 0) return null
  await endSetups(tx, open.id)
  await recordRequestAudit(tx, actor, {
    requestId: open.id,
    organizationId: place.organizationId,
    what: 'superseded',
  })
  return open.id
}
