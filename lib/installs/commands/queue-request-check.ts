import type { Transaction } from '../../db/transaction'
import { addJob } from '../../jobs/add-job'

/** Has the request of an organization for a listing looked at, since something that it waits for, or is held against, has changed. */
export async function queueRequestCheck(
  tx: Transaction,
  { listingId, accountId }: { listingId: string; accountId: string },
): Promise<void> {
  const request = await tx.installationRequest.findFirst({
    where: {
      listingId,
      organizationId: accountId,
      OR: [{ endedAt: null }, { state: 'active' }],
    },
    orderBy: { createdAt: 'desc' },
    select: { id: true },
  })
  if (request === null) return
  await addJob(tx, 'request.check', { requestId: request.id }, { key: `request:${request.id}` })
}
