import { db } from '../../db/client'
import type { WebhookReader } from '../types'

function listingOf(reader: WebhookReader): string {
  return 'listingId' in reader ? reader.listingId : reader.id
}

/** A listing's webhook with the listing's own number, which hooks go by; null when it has none. For commands and pages of this listing only: it holds the sealed secrets. */
export function findWebhook(reader: WebhookReader) {
  return db().webhookEndpoint.findUnique({
    where: { listingId: listingOf(reader) },
    include: { listing: { select: { number: true } } },
  })
}

export type FoundWebhook = NonNullable<Awaited<ReturnType<typeof findWebhook>>>
