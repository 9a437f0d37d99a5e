import { z } from 'zod'
import { db } from '../../db/client'
import { isDelivered } from '../../outbox/rules'
import type { Delivery, WebhookReader } from '../types'
import { findWebhook } from './find-webhook'
import { toDeliveryRow } from './to-delivery-row'

const headersSchema = z.record(z.string(), z.string()).catch({})
const mostAttempts = 50

/** One delivery to a listing's webhook by GitHub's number; null when there is none, also for one of another listing. */
export async function getDelivery(reader: WebhookReader, id: number): Promise<Delivery | null> {
  const endpoint = await findWebhook(reader)
  if (endpoint === null) return null
  const found = await db().webhookDelivery.findFirst({
    where: { githubId: id, endpointId: endpoint.id },
    include: {
      outboxEvent: {
        include: {
          deliveries: { orderBy: { githubId: 'desc' }, take: mostAttempts },
        },
      },
    },
  })
  if (found === null) return null
  const { outboxEvent, requestHeaders, responseHeaders, responseBody } = found
  const response =
    found.statusCode === null
      ? null
      : { headers: headersSchema.parse(responseHeaders), body: responseBody ?? '' }
  return {
    ...toDeliveryRow(found),
    url: found.url,
    attempt: found.attempt,
    request: { headers: headersSchema.parse(requestHeaders), body: outboxEvent.body },
    response,
    attempts: outboxEvent.deliveries.map(({ githubId, createdAt, redelivery, statusCode }) => ({
      id: Number(githubId),
      deliveredAt: createdAt.toISOString(),
      redelivery,
      succeeded: isDelivered(statusCode),
    })),
  }
}
