import { db } from '../db/client'
import type { JobName } from '../jobs/schema'

const job: JobName = 'inbox.handle'
const atOnce = 500

/** Queues the handling of what came in and is not queued yet, each once however many workers ask. Answers how many. */
export async function queueReceived(): Promise<number> {
  const queued: unknown[] = await db().$queryRaw`
    with taken as (
      update inbox_event set queued_at = clock_timestamp() where id in (
        select id from inbox_event where queued_at is null
        order by received_at limit ${atOnce} for update skip locked
      )
      returning id
    )
    select (graphile_worker.add_job(${job}, json_build_object('inboxEventId', id))).id::text
    from taken`
  return queued.length
}
