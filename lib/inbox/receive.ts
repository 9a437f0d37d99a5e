import { newId } from '../core/ids'
import type { InboxSource, Prisma } from '../db/generated/client'
import type { Transaction } from '../db/transaction'
import type { JobName } from '../jobs/schema'

/** A verified webhook, as it came in. */
export interface Incoming {
  source: InboxSource
  /** GitHub's X-GitHub-Delivery, or Stripe's account and event id. */
  deliveryId: string
  event: string
  payload: Prisma.InputJsonObject
}

const job: JobName = 'inbox.handle'

/**
 * Keeps a verified webhook once, and queues its handling. Answers false for one that was already
 * here: any order and any number of deliveries ends in the same state. One statement does both, so
 * that it needs no transaction around it and costs one round trip.
 */
export async function receive(
  tx: Pick<Transaction, '$queryRaw'>,
  incoming: Incoming,
): Promise<boolean> {
  const { source, deliveryId, event, payload } = incoming
  const queued: unknown[] = await tx.$queryRaw`
    with kept as (
      insert into inbox_event (id, source, delivery_id, event, payload)
      values (
        ${newId('inbox')}, ${source}::inbox_source, ${deliveryId}, ${event},
        ${JSON.stringify(payload)}::jsonb
      )
      on conflict (source, delivery_id) do nothing
      returning id
    )
    select (graphile_worker.add_job(${job}, json_build_object('inboxEventId', id))).id::text
    from kept`
  return queued.length === 1
}
