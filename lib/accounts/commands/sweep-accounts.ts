import { now } from '../../clock'
import { db } from '../../db/client'
import type { Prisma } from '../../db/generated/client'
import { transaction } from '../../db/transaction'
import { addJob } from '../../jobs/add-job'
import { nextAccountCheck } from '../rules'

const AT_ONCE = 50

/** Accounts that something here hangs on; what others are called matters to nobody. */
const matters: Prisma.AccountWhereInput[] = [
  { connection: { disconnectedAt: null } },
  { publisher: { isNot: null } },
  { editorOf: { some: {} } },
  { approverIn: { some: {} } },
  { purchases: { some: { state: { not: 'cancelled' } } } },
  { requestsOf: { some: { endedAt: null } } },
  { requested: { some: { endedAt: null } } },
]

/** Queues a reading of every account that is due, since an event of GitHub's may have been lost: connected ones four times a day, others once. Answers how many. */
export async function sweepAccounts(): Promise<number> {
  const at = now()
  const due = await db().account.findMany({
    where: { dueAt: { lte: at }, deletedAt: null, OR: matters },
    select: { id: true, connection: { select: { disconnectedAt: true } } },
    orderBy: { dueAt: 'asc' },
    take: AT_ONCE,
  })
  await transaction(async (tx) => {
    for (const { id, connection } of due) {
      const dueAt = nextAccountCheck(at, connection?.disconnectedAt === null)
      await tx.account.update({ where: { id }, data: { dueAt } })
      await addJob(tx, 'account.check', { accountId: id }, { key: `account:${id}` })
    }
  })
  return due.length
}
