import { z } from 'zod'
import { platform, type World } from '../scope'
import type { StripeEvent } from '../types'

const Row = z.object({
  id: z.number(),
  account: z.string(),
  event: z.string(),
  endpoint: z.string(),
  attempts: z.number(),
  next_at: z.number().nullable(),
  status: z.number().nullable(),
  note: z.string(),
})

/** One event on its way to one endpoint. */
export interface Delivery extends z.infer<typeof Row> {
  url: string
}

/** The deliveries of an event, oldest first. */
export function deliveriesOf(world: World, event: StripeEvent): Delivery[] {
  return world.database
    .prepare('select * from deliveries where event = ? order by id')
    .all(event.id)
    .map((row) => Row.parse(row))
    .map((row) => {
      const endpoint = world.objects.get(platform, 'webhook_endpoint', row.endpoint)
      return { ...row, url: endpoint?.url ?? 'an endpoint that was deleted' }
    })
}

/** Sends a delivery again, as if for the first time; an unknown id does nothing. */
export function resend(world: World, id: number): void {
  world.database
    .prepare("update deliveries set next_at = 0, attempts = 0, note = '' where id = ?")
    .run(id)
}
