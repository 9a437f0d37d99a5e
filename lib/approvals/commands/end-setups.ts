import type { Transaction } from '../../db/transaction'
import { addJob } from '../../jobs/add-job'

/** Has the ways looked at that an approval opened, since it is over: what nobody has paid or installed yet is closed. */
export async function endSetups(tx: Transaction, requestId: string): Promise<void> {
  const open = await tx.setup.findMany({
    where: { requestId, state: { in: ['awaiting_payment', 'awaiting_install'] } },
    select: { id: true },
  })
  for (const { id } of open)
    await addJob(tx, 'setup.check', { setupId: id }, { key: `setup:${id}` })
}
