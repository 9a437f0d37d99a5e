import type { Transaction } from '../../db/transaction'
import { addJob } from '../../jobs/add-job'

/** Lets the set-up that waited for this purchase go on to the installation, and has GitHub asked about it at once. */
export async function continueSetups(
  tx: Transaction,
  { id, listingId, accountId }: { id: string; listingId: string; accountId: string },
  at: Date,
): Promise<void> {
  const waiting = await tx.setup.updateManyAndReturn({
    where: { listingId, accountId, state: 'awaiting_payment' },
    data: { state: 'awaiting_install', purchaseId: id, dueAt: at },
  })
  for (const { id: setupId, requestId } of waiting) {
    await addJob(tx, 'setup.check', { setupId })
    if (requestId) await addJob(tx, 'request.check', { requestId }, { key: `request:${requestId}` })
  }
}
