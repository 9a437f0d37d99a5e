import { now } from '../../clock'
import { sameValue } from '../../core/same-value'
import { type Transaction, transaction } from '../../db/transaction'
import { approvedTermsOf, type RequestRow } from '../queries/load-request'
import { findExcess } from '../queries/read-facts'
import { nextFollowUp } from '../rules'
import type { Excess } from '../types'
import { announceRequest } from './announce-request'
import { recordRequestAudit } from './record-request-audit'

/** `reminders` of an active request says whether its last day was told. */
const TOLD = 1

async function tellEnd(tx: Transaction, row: RequestRow): Promise<void> {
  const { id: requestId, organizationId } = row
  await recordRequestAudit(tx, 'system', { requestId, organizationId, what: 'end_reached' })
  await announceRequest(tx, { kind: 'request_ending', requestId, key: 'end' })
}

async function tellExcess(tx: Transaction, row: RequestRow, excess: Excess[]): Promise<void> {
  const { id: requestId, organizationId } = row
  const detail = { excess }
  await recordRequestAudit(tx, 'github', { requestId, organizationId, what: 'exceeded', detail })
  const key = excess.toSorted().join('+')
  await announceRequest(tx, { kind: 'request_larger', requestId, key })
}

/**
 * Holds what is there against what was approved, after it became active: an installation or a plan
 * that turns out larger is kept and told as such, and so is the last day that an owner set. Nothing
 * is taken away by itself.
 */
export async function followApproval(row: RequestRow, found?: Excess[]): Promise<void> {
  const terms = approvedTermsOf(row)
  if (terms === null) return
  const excess = found ?? (await findExcess(row))
  const endsAt = terms.endsAt === null ? null : new Date(terms.endsAt)
  await transaction(async (tx) => {
    const held = await tx.installationRequest.findFirst({ where: { id: row.id, state: 'active' } })
    if (held === null) return
    const isEnd = endsAt !== null && endsAt <= now() && held.reminders < TOLD
    const isMore = excess.length > 0 && !sameValue(held.excess, excess)
    const { count } = await tx.installationRequest.updateMany({
      where: { id: row.id, reminders: held.reminders, version: held.version },
      data: {
        excess,
        dueAt: nextFollowUp(now(), endsAt),
        ...(isEnd ? { reminders: TOLD } : {}),
        ...(sameValue(held.excess, excess) ? {} : { version: { increment: 1 } }),
      },
    })
    if (count === 0) return
    if (isEnd) await tellEnd(tx, row)
    if (isMore) await tellExcess(tx, row, excess)
  })
}
