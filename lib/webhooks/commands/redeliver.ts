import { type Actor as Author, recordAudit } from '../../audit/record'
import { domainError } from '../../core/errors'
import { err, ok, type Result } from '../../core/result'
import { transaction } from '../../db/transaction'
import { queueDrain } from '../../outbox/queue-drain'
import { findWebhook } from '../queries/find-webhook'
import type { WebhookReader } from '../types'

/**
 * Has the event of a delivery sent once more, with the same guid and body, beside what waits in
 * order. Asking again before it left is the same wish. Errors: `not_found`, also for a delivery of
 * another listing; `webhook_paused`.
 */
export async function redeliver(
  reader: WebhookReader,
  deliveryId: number,
  author: Author,
): Promise<Result<void>> {
  const endpoint = await findWebhook(reader)
  if (endpoint === null) return err(domainError('not_found'))
  return transaction(async (tx) => {
    const found = await tx.webhookDelivery.findFirst({
      where: { githubId: deliveryId, endpointId: endpoint.id },
      select: { outboxEventId: true, outboxEvent: { select: { guid: true } } },
    })
    if (found === null) return err(domainError('not_found'))
    const { count } = await tx.outboxEvent.updateMany({
      where: { id: found.outboxEventId, endpoint: { state: 'active' } },
      data: { redelivery: true },
    })
    if (count === 0) return err(domainError('webhook_paused'))
    await queueDrain(tx, endpoint.id)
    const { publisher } = await tx.listing.findUniqueOrThrow({
      where: { id: endpoint.listingId },
      select: { publisher: { select: { accountId: true } } },
    })
    await recordAudit(tx, {
      actor: author,
      action: 'webhook.redelivered',
      subject: { type: 'listing', id: endpoint.listingId },
      accountId: publisher.accountId,
      detail: { guid: found.outboxEvent.guid },
    })
    return ok(undefined)
  })
}
