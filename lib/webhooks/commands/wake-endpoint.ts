import { now } from '../../clock'
import type { Transaction } from '../../db/transaction'
import { queueDrain } from '../../outbox/queue-drain'

/** Lets a paused endpoint go on: what waited is due now, and leaves in its order. False when it was not paused. */
export async function wakeEndpoint(tx: Transaction, endpointId: string): Promise<boolean> {
  const { count } = await tx.webhookEndpoint.updateMany({
    where: { id: endpointId, state: 'paused' },
    data: { state: 'active', pausedAt: null, consecutiveFailures: 0 },
  })
  if (count === 0) return false
  const at = now()
  await tx.outboxEvent.updateMany({
    where: { endpointId, state: 'pending', dueAt: { gt: at } },
    data: { dueAt: at },
  })
  await queueDrain(tx, endpointId)
  return true
}
