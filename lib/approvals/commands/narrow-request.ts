import { type Transaction, transaction } from '../../db/transaction'
import type { RequestRow } from '../queries/load-request'
import { undecided } from '../rules'
import { moveRequest } from './move-request'
import { recordRequestAudit } from './record-request-audit'

async function write(tx: Transaction, row: RequestRow, gone: readonly number[]): Promise<boolean> {
  const { id: requestId, organizationId, version, repositoryIds } = row
  const left = repositoryIds.filter((id) => !gone.includes(Number(id)))
  const from = undecided
  const moved = await moveRequest(tx, {
    requestId,
    from,
    version,
    data: { repositoryIds: { set: left } },
  })
  if (!moved.ok) return false
  const detail = { repository_ids: [...gone] }
  await recordRequestAudit(tx, 'github', { requestId, organizationId, what: 'narrowed', detail })
  return true
}

/** Takes the repositories out of an undecided request that are the organization's no more; a decision on what was seen before is made again. False where it changed meanwhile. */
export function narrowRequest(row: RequestRow, gone: readonly number[]): Promise<boolean> {
  return transaction((tx) => write(tx, row, gone))
}
