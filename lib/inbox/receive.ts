import { newId } from '../core/ids'
import type { InboxSource, Prisma } from '../db/generated/client'
import type { Transaction } from '../db/transaction'

/** A verified webhook, as it came in. */
export interface Incoming {
  source: InboxSource
  /** GitHub's X-GitHub-Delivery, or Stripe's account and event id. */
  deliveryId: string
  event: string
  payload: Prisma.InputJsonObject
}

/** Keeps a verified webhook once; a worker handles it within a moment. Answers false for one that was already here: any order and any number of deliveries ends in the same state. One insert and nothing else, for senders wait. */
export async function receive(
  tx: Pick<Transaction, '$executeRaw'>,
  { source, deliveryId, event, payload }: Incoming,
): Promise<boolean> {
  const count = await tx.$executeRaw`
    insert into inbox_event (id, source, delivery_id, event, payload)
    values (
      ${newId('inbox')}, ${source}::inbox_source, ${deliveryId}, ${event},
      ${JSON.stringify(payload)}::jsonb
    )
    on conflict (source, delivery_id) do nothing`
  return count === 1
}
