import type { Transaction } from '../db/transaction'
import { addJob } from '../jobs/add-job'

/** Asks for an endpoint's due webhooks to be sent. One endpoint is drained by one worker at a time, so that order holds and a slow one holds up nobody else. */
export async function queueDrain(tx: Transaction, endpointId: string): Promise<void> {
  const name = `outbox:${endpointId}`
  await addJob(tx, 'outbox.drain', { endpointId }, { key: name, queue: name, keepsPlace: true })
}
