import { z } from 'zod'
import { now } from '../../clock'
import { transaction } from '../../db/transaction'
import { RETENTION } from '../rules'

const most = 1_000
const forgottenSchema = z.array(z.object({ eventId: z.string() }))

/** Deletes the deliveries that are older than 90 days, and the settled events that none are left of; a thousand at a time. Answers how many deliveries went. */
export async function forgetDeliveries(): Promise<number> {
  const before = new Date(now().getTime() - RETENTION)
  return transaction(async (tx) => {
    const rows = await tx.$queryRaw`
      delete from webhook_delivery where id in (
        select id from webhook_delivery where created_at < ${before}
        order by created_at limit ${most} for update skip locked
      ) returning outbox_event_id as "eventId"`
    const ids = forgottenSchema.parse(rows).map(({ eventId }) => eventId)
    if (ids.length > 0) {
      await tx.outboxEvent.deleteMany({
        where: {
          id: { in: ids },
          state: { not: 'pending' },
          redelivery: false,
          deliveries: { none: {} },
        },
      })
    }
    return ids.length
  })
}
