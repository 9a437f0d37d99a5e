import { db } from '../../db/client'
import type { Purchase } from '../../db/generated/client'
import type { PurchaseDetails } from '../types'

/** Whether the app of a plan that has no end is no longer installed where it was, as its source says. */
export async function readUninstalled({
  listingId,
  accountId,
  state,
  isTest,
  cancelAtPeriodEnd,
}: Purchase): Promise<PurchaseDetails['uninstalled']> {
  if (state === 'cancelled' || cancelAtPeriodEnd || isTest) return null
  const found = await db().installation.findFirst({
    where: { listingId, accountId, state: 'deleted' },
    select: { source: true, deletedAt: true, readAt: true },
  })
  return found && { source: found.source, at: (found.deletedAt ?? found.readAt).toISOString() }
}
