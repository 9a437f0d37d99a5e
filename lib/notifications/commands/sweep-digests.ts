import { now } from '../../clock'
import { db } from '../../db/client'
import { transaction } from '../../db/transaction'
import { addJob } from '../../jobs/add-job'

/** How many people at once; the next sweep takes the others. */
const atOnce = 500

/** Queues the daily mail of everybody for whom something is due. */
export async function sweepDigests(): Promise<void> {
  const due = await db().notification.findMany({
    where: { digestAt: { lte: now() }, digestedAt: null },
    distinct: ['userId'],
    select: { userId: true },
    take: atOnce,
  })
  if (due.length === 0) return
  await transaction(async (tx) => {
    for (const { userId } of due) {
      await addJob(tx, 'digest.make', { userId }, { key: `digest:${userId}` })
    }
  })
}
