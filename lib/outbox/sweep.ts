import { now } from '../clock'
import { transaction } from '../db/transaction'
import { dueEndpoints } from './due-events'
import { queueDrain } from './queue-drain'

/** Queues a drain of every active endpoint that has something to send now. Answers how many. */
export async function sweepOutbox(): Promise<number> {
  const due = await dueEndpoints(now())
  if (due.length === 0) return 0
  await transaction(async (tx) => {
    for (const endpointId of due) await queueDrain(tx, endpointId)
  })
  return due.length
}
