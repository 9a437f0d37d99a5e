import type { Transaction } from '../../db/transaction'
import { addJob } from '../../jobs/add-job'

/** Who asks for more again and again leaves as many that are there; the newest are followed. */
const MOST = 20

/** Has the requests of an organization for a listing looked at, since something that they wait for, or are held against, has changed: the open one, and what was there by then. */
export async function queueRequestCheck(
  tx: Transaction,
  { listingId, accountId }: { listingId: string; accountId: string },
): Promise<void> {
  const requests = await tx.installationRequest.findMany({
    where: {
      listingId,
      organizationId: accountId,
      OR: [{ endedAt: null }, { state: 'active' }],
    },
    orderBy: { createdAt: 'desc' },
    take: MOST,
    select: { id: true },
  })
  for (const { id } of requests) {
    await addJob(tx, 'request.check', { requestId: id }, { key: `request:${id}` })
  }
}
