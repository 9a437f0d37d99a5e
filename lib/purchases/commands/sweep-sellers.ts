import { now } from '../../clock'
import { db } from '../../db/client'
import { transaction } from '../../db/transaction'
import { addJob } from '../../jobs/add-job'

const day = 24 * 60 * 60_000
const atOnce = 20

/** Queues a comparison of each seller's subscriptions with our purchases, once a day. Answers how many. */
export async function sweepSellers(): Promise<number> {
  const before = new Date(now().getTime() - day)
  const due = await db().stripeAccount.findMany({
    where: { OR: [{ reconciledAt: null }, { reconciledAt: { lte: before } }] },
    select: { id: true },
    take: atOnce,
  })
  if (due.length === 0) return 0
  await transaction(async (tx) => {
    for (const { id } of due) {
      await addJob(tx, 'seller.reconcile', { stripeAccountId: id }, { key: `reconcile:${id}` })
    }
  })
  return due.length
}
