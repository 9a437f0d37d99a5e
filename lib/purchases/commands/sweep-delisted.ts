import { db } from '../../db/client'
import { transaction } from '../../db/transaction'
import { addJob } from '../../jobs/add-job'

const atOnce = 100

/** Queues the winding down of every delisted listing that somebody still has, also where a payment got through just then, and of every suspended one that somebody could still pay for. Answers how many. */
export async function sweepDelisted(): Promise<number> {
  const due = await db().listing.findMany({
    where: {
      OR: [
        {
          state: 'delisted',
          purchases: { some: { state: { not: 'cancelled' }, cancelAtPeriodEnd: false } },
        },
        { state: { in: ['delisted', 'suspended'] }, checkouts: { some: { state: 'open' } } },
      ],
    },
    orderBy: { id: 'asc' },
    select: { id: true },
    take: atOnce,
  })
  if (due.length === 0) return 0
  await transaction(async (tx) => {
    for (const { id } of due) {
      await addJob(tx, 'listing.wind_down', { listingId: id }, { key: `wind-down:${id}` })
    }
  })
  return due.length
}
