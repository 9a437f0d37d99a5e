import { now } from '../../clock'
import { db } from '../../db/client'
import { transaction } from '../../db/transaction'
import { addJob } from '../../jobs/add-job'

const AT_ONCE = 100

/** Queues a look at every campaign that is due: a reminder, its end, what is still to be done on GitHub (design §2, Time). Answers how many. */
export async function sweepCampaigns(): Promise<number> {
  const due = await db().campaign.findMany({
    where: { dueAt: { lte: now() } },
    select: { id: true },
    orderBy: { dueAt: 'asc' },
    take: AT_ONCE,
  })
  await transaction(async (tx) => {
    for (const { id } of due) {
      await addJob(tx, 'campaign.check', { campaignId: id }, { key: `campaign:${id}` })
    }
  })
  return due.length
}
