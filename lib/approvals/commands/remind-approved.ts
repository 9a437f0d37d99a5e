import { now } from '../../clock'
import { transaction } from '../../db/transaction'
import type { RequestRow } from '../queries/load-request'
import { approved, waitingReminders } from '../rules'
import { announceRequest } from './announce-request'
import { recordRequestAudit } from './record-request-audit'

/** Reminds whoever can act of an approval that waits, and before it ends everybody concerned; of several that are due, once. */
export async function remindApproved(row: RequestRow): Promise<void> {
  const { id: requestId, organizationId, decidedAt, expiresAt, reminders } = row
  if (decidedAt === null) return
  const { due, isWarning } = waitingReminders({ decidedAt, expiresAt }, now())
  if (due <= reminders) return
  await transaction(async (tx) => {
    const { count } = await tx.installationRequest.updateMany({
      where: { id: requestId, reminders, state: { in: [...approved] } },
      data: { reminders: due },
    })
    if (count === 0) return
    await recordRequestAudit(tx, 'system', { requestId, organizationId, what: 'reminded' })
    const kind = isWarning ? 'request_expiring' : 'request_waiting'
    await announceRequest(tx, { kind, requestId, key: `approved:${due}` })
  })
}
