import { now } from '../../clock'
import { db } from '../../db/client'
import { transaction } from '../../db/transaction'
import { addJob } from '../../jobs/add-job'

const AT_ONCE = 100

/** Queues a look at every setup and installation that is due (design §2, Time). Answers how many. */
export async function sweepInstalls(): Promise<number> {
  const due = { dueAt: { lte: now() } }
  const page = { select: { id: true }, orderBy: { dueAt: 'asc' }, take: AT_ONCE } as const
  const [setups, installations] = await Promise.all([
    db().setup.findMany({
      where: { ...due, state: { in: ['awaiting_payment', 'awaiting_install'] } },
      ...page,
    }),
    db().installation.findMany({ where: due, ...page }),
  ])
  await transaction(async (tx) => {
    for (const { id } of setups) {
      await addJob(tx, 'setup.check', { setupId: id }, { key: `setup:${id}` })
    }
    for (const { id } of installations) {
      await addJob(tx, 'installation.check', { installationId: id }, { key: `installation:${id}` })
    }
  })
  return setups.length + installations.length
}
