import { z } from 'zod'
import { db } from '../db/client'
import type { OutboxEvent } from '../db/generated/client'

const idsSchema = z.array(z.object({ id: z.string() }))

/**
 * The next events of an endpoint to send, in order: due, with nothing of the same order key before
 * them that is not due yet, or sent once more because somebody asked.
 */
export async function dueEvents(
  endpointId: string,
  at: Date,
  limit: number,
): Promise<OutboxEvent[]> {
  const rows = await db().$queryRaw`
    (
      select e.id, e.position from outbox_event e
      where e.endpoint_id = ${endpointId} and e.state = 'pending' and e.due_at <= ${at}
        and not exists (
          select from outbox_event earlier
          where earlier.endpoint_id = e.endpoint_id and earlier.order_key = e.order_key
            and earlier.state = 'pending' and earlier.position < e.position
            and earlier.due_at > ${at}
        )
      order by e.position limit ${limit}
    ) union (
      select id, position from outbox_event
      where endpoint_id = ${endpointId} and redelivery order by position limit ${limit}
    )
    order by position limit ${limit}`
  const ids = idsSchema.parse(rows).map(({ id }) => id)
  return db().outboxEvent.findMany({ where: { id: { in: ids } }, orderBy: { position: 'asc' } })
}

/** The active endpoints that have something to send now. */
export async function dueEndpoints(at: Date): Promise<string[]> {
  const rows = await db().$queryRaw`
    select w.id from webhook_endpoint w
    where w.state = 'active' and (
      exists (select from outbox_event e where e.endpoint_id = w.id and e.redelivery)
      or exists (
        select from outbox_event e
        where e.endpoint_id = w.id and e.state = 'pending' and e.due_at <= ${at}
          and not exists (
            select from outbox_event earlier
            where earlier.endpoint_id = e.endpoint_id and earlier.order_key = e.order_key
              and earlier.state = 'pending' and earlier.position < e.position
              and earlier.due_at > ${at}
          )
      )
    )`
  return idsSchema.parse(rows).map(({ id }) => id)
}
