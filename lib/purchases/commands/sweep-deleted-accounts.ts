import { db } from '../../db/client'
import { transaction } from '../../db/transaction'
import { addJob } from '../../jobs/add-job'

const atOnce = 100

/** Queues the winding down of every account that GitHub no longer has and that somebody still pays, or could pay, for. Answers how many. */
export async function sweepDeletedAccounts(): Promise<number> {
  const due = await db().account.findMany({
    where: {
      deletedAt: { not: null },
      OR: [
        { purchases: { some: { state: { not: 'cancelled' }, cancelAtPeriodEnd: false } } },
        { checkouts: { some: { state: 'open' } } },
      ],
    },
    orderBy: { id: 'asc' },
    select: { id: true },
    take: atOnce,
  })
  if (due.length === 0) return 0
  await transaction(async (tx) => {
    for (const { id } of due) {
      await addJob(tx, 'account.wind_down', { accountId: id }, { key: `wind-down:${id}` })
    }
  })
  return due.length
}
