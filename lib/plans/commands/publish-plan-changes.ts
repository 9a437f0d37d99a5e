import type { Transaction } from '../../db/transaction'
import { addJob } from '../../jobs/add-job'
import type { PendingPlanChanges } from '../schema'

/**
 * Does what a submission said about the plans, in the transaction that publishes its revision:
 * drafts become published and never change again, others retire while who is on them stays
 * (design §4). A job then brings Stripe in step. Throws when a draft is gone, which a waiting
 * review forbids.
 */
export async function publishPlanChanges(
  tx: Transaction,
  { id: listingId }: { id: string },
  { publish, retire }: PendingPlanChanges,
  at: Date,
): Promise<void> {
  await tx.plan.updateMany({
    where: { id: { in: retire }, listingId, state: 'published' },
    data: { state: 'retired', retiredAt: at, retireMarkedAt: null },
  })
  const { count } = await tx.plan.updateMany({
    where: { id: { in: publish }, listingId, state: 'draft' },
    data: { state: 'published', publishedAt: at },
  })
  if (count !== publish.length) throw new Error(`a submitted plan of ${listingId} is no draft`)
  await addJob(tx, 'plans.sync', { listingId }, { key: `plans:${listingId}` })
}
