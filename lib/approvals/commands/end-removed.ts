import { db } from '../../db/client'
import { transaction } from '../../db/transaction'
import type { RequestRow } from '../queries/load-request'
import { announceRequest } from './announce-request'
import { moveRequest } from './move-request'
import { recordRequestAudit } from './record-request-audit'

/** Who says that what a request brought is uninstalled; null while nobody does. */
async function findRemoval({ listingId, organizationId: accountId }: RequestRow) {
  return db().installation.findFirst({
    where: { listingId, accountId, state: 'deleted' },
    select: { source: true },
  })
}

/**
 * Ends a request whose integration was there and was uninstalled since, by the source that says so,
 * and tells who asked; false where it is still there. The approval ended with it: what comes back is
 * asked for anew, or its owner's own doing.
 */
export async function endRemoved(row: RequestRow): Promise<boolean> {
  const { id: requestId, organizationId, version } = row
  const found = await findRemoval(row)
  if (found === null) return false
  const by = found.source === 'github' ? 'github' : 'system'
  await transaction(async (tx) => {
    const data = { state: 'removed' as const, excess: [] }
    const moved = await moveRequest(tx, { requestId, from: ['active'], version, data })
    if (!moved.ok) return
    const detail = { source: found.source }
    await recordRequestAudit(tx, by, { requestId, organizationId, what: 'removed', detail })
    await announceRequest(tx, { kind: 'request_removed', requestId, key: 'removed' })
  })
  return true
}
