import { now } from '../../clock'
import { db } from '../../db/client'
import { transaction } from '../../db/transaction'
import { addJob } from '../../jobs/add-job'

const AT_ONCE = 50

/** Queues another look at every domain whose proof is due to be looked for again. Answers how many. */
export async function sweepDomains(): Promise<number> {
  const due = await db().publisherDomain.findMany({
    where: { dueAt: { lte: now() } },
    select: { publisherId: true },
    orderBy: { dueAt: 'asc' },
    take: AT_ONCE,
  })
  if (due.length === 0) return 0
  await transaction(async (tx) => {
    for (const { publisherId } of due) {
      await addJob(tx, 'domain.check', { publisherId }, { key: `domain:${publisherId}` })
    }
  })
  return due.length
}
