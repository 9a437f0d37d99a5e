import { now } from '../../clock'
import { db } from '../../db/client'
import { transaction } from '../../db/transaction'
import { addJob } from '../../jobs/add-job'

const AT_ONCE = 100

/** What was approved is followed once it is there; what nobody decided is not. */
const followed = { state: 'active', decidedAt: { not: null } } as const

/** How long what waits on GitHub for a connected app may go unread. */
const SYNC_EVERY = 10 * 60_000

/** Queues a look at every request that is due, and a reading of GitHub's own requests of every connected app (design §2, Time). Answers how many. */
export async function sweepRequests(): Promise<number> {
  const at = now()
  const [requests, apps] = await Promise.all([
    db().installationRequest.findMany({
      where: { dueAt: { lte: at }, OR: [{ endedAt: null }, followed] },
      select: { id: true },
      orderBy: { dueAt: 'asc' },
      take: AT_ONCE,
    }),
    db().appConnection.findMany({
      where: {
        privateKey: { not: null },
        failedAt: null,
        OR: [{ requestsReadAt: null }, { requestsReadAt: { lte: new Date(+at - SYNC_EVERY) } }],
      },
      select: { listingId: true },
      orderBy: { requestsReadAt: { sort: 'asc', nulls: 'first' } },
      take: AT_ONCE,
    }),
  ])
  await transaction(async (tx) => {
    for (const { id } of requests) {
      await addJob(tx, 'request.check', { requestId: id }, { key: `request:${id}` })
    }
    for (const { listingId } of apps) {
      await addJob(tx, 'requests.sync', { listingId }, { key: `requests:${listingId}` })
    }
  })
  return requests.length + apps.length
}
