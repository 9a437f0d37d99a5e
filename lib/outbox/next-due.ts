import { z } from 'zod'
import { db } from '../db/client'

const dueSchema = z.array(z.object({ id: z.string() }))
const endpointsSchema = z.array(z.object({ endpointId: z.string() }))

/** The next event of an endpoint to send: due, and the first of its purchase that is not settled; null when there is none. */
export async function nextDue(endpointId: string, at: Date) {
  const rows = await db().$queryRaw`
    select e.id from outbox_event e
    where e.endpoint_id = ${endpointId} and e.state = 'pending' and e.due_at <= ${at}
      and not exists (
        select from outbox_event earlier
        where earlier.endpoint_id = e.endpoint_id and earlier.order_key = e.order_key
          and earlier.state = 'pending' and earlier.position < e.position
      )
    order by e.position limit 1`
  const [first] = dueSchema.parse(rows)
  return first === undefined ? null : db().outboxEvent.findUnique({ where: { id: first.id } })
}

/** The active endpoints that have something to send now. */
export async function dueEndpoints(at: Date): Promise<string[]> {
  const rows = await db().$queryRaw`
    select distinct e.endpoint_id as "endpointId" from outbox_event e
    join webhook_endpoint w on w.id = e.endpoint_id and w.state = 'active'
    where e.state = 'pending' and e.due_at <= ${at}
      and not exists (
        select from outbox_event earlier
        where earlier.endpoint_id = e.endpoint_id and earlier.order_key = e.order_key
          and earlier.state = 'pending' and earlier.position < e.position
      )`
  return endpointsSchema.parse(rows).map(({ endpointId }) => endpointId)
}
