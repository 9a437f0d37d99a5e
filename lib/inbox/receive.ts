import { newId } from '../core/ids'
import type { InboxSource, Prisma } from '../db/generated/client'
import type { Transaction } from '../db/transaction'
import { addJob } from '../jobs/add-job'

/** A verified webhook, as it came in. */
export interface Incoming {
  source: InboxSource
  /** GitHub's X-GitHub-Delivery, or Stripe's account and event id. */
  deliveryId: string
  event: string
  payload: Prisma.InputJsonObject
}

/** Keeps a verified webhook once, and queues its handling. Answers false for one that was already here: any order and any number of deliveries ends in the same state. */
export async function receive(tx: Transaction, incoming: Incoming): Promise<boolean> {
  const id = newId('inbox')
  const { count } = await tx.inboxEvent.createMany({
    data: [{ id, ...incoming }],
    skipDuplicates: true,
  })
  if (count === 0) return false
  await addJob(tx, 'inbox.handle', { inboxEventId: id })
  return true
}
