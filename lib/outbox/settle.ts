import { z } from 'zod'
import { newId } from '../core/ids'
import { db } from '../db/client'
import type { OutboxEvent } from '../db/generated/client'
import type { Attempt } from './attempt'
import type { Endpoint } from './drain'

const endpointsSchema = z.array(
  z.object({
    state: z.enum(['active', 'paused']),
    url: z.string(),
    secret: z.string(),
    nextSecret: z.string().nullable(),
    rotatesAt: z.date().nullable(),
  }),
)

/** What was sent with what came of it. */
export interface Sent {
  event: OutboxEvent
  body: string
  attempt: Attempt
}

/**
 * Keeps a successful attempt and settles its event, in one statement: this is what most deliveries
 * cost beside the call itself. Answers the endpoint as it is now, with what a person changed meanwhile.
 */
export async function settle(
  endpoint: Endpoint,
  { event, body, attempt }: Sent,
): Promise<Endpoint> {
  const { answer, at } = attempt
  if (answer.kind === 'failure') throw new Error('an attempt that failed settles nothing')
  const [asked, own] = event.redelivery ? [1, 0] : [0, 1]
  const rows = await db().$queryRaw`
    with kept as (
      insert into webhook_delivery (
        id, endpoint_id, outbox_event_id, attempt, redelivery, url, request_headers, status_code,
        response_headers, response_body, duration_ms, created_at
      ) values (
        ${newId('delivery')}, ${endpoint.id}, ${event.id},
        ${event.attempts + event.redeliveries + 1}, ${event.redelivery}, ${attempt.url},
        ${JSON.stringify(attempt.headers)}::jsonb, ${answer.status},
        ${JSON.stringify(answer.headers)}::jsonb, ${answer.body}, ${attempt.durationMs}, ${at}
      )
    ), settled as (
      update outbox_event set
        state = 'delivered', delivered_at = coalesce(delivered_at, ${at}), body = ${body},
        attempts = attempts + ${own}, redeliveries = redeliveries + ${asked},
        redelivery = redelivery and not ${event.redelivery}
      where id = ${event.id}
    ), recovered as (
      update webhook_endpoint set consecutive_failures = 0
      where id = ${endpoint.id} and consecutive_failures > 0
    )
    select state, url, secret, next_secret as "nextSecret", rotates_at as "rotatesAt"
    from webhook_endpoint where id = ${endpoint.id}`
  const [current] = endpointsSchema.parse(rows)
  return { ...endpoint, ...current, consecutiveFailures: 0 }
}
