import { now } from '../../clock'
import { db } from '../../db/client'
import { transaction } from '../../db/transaction'
import { addJob } from '../../jobs/add-job'

const atOnce = 100

/** Queues a look at every open checkout whose time is over: Stripe says whether it was paid. Answers how many. */
export async function sweepCheckouts(): Promise<number> {
  const due = await db().checkout.findMany({
    where: { state: 'open', expiresAt: { lte: now() } },
    orderBy: { expiresAt: 'asc' },
    select: { id: true },
    take: atOnce,
  })
  if (due.length === 0) return 0
  await transaction(async (tx) => {
    for (const { id } of due) {
      await addJob(tx, 'checkout.sync', { checkoutId: id }, { key: `checkout:${id}` })
    }
  })
  return due.length
}
