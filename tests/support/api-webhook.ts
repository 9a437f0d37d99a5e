import { now } from '@/lib/clock'
import { newId } from '@/lib/core/ids'
import { encrypt } from '@/lib/core/secrets'
import { db } from '@/lib/db/client'
import { env } from '@/lib/env'

/** An address that nothing is sent to in these tests. */
export const hookUrl = 'https://hooks.example/souk'

/** Sets a listing's webhook up, without a ping. Answers its id. */
export async function addWebhook(listing: { id: string }): Promise<string> {
  const secret = encrypt(env().SOUK_ENCRYPTION_KEYS, 'hook-secret')
  const id = newId('endpoint')
  await db().webhookEndpoint.create({
    data: { id, listingId: listing.id, url: hookUrl, secret },
  })
  return id
}

interface Given {
  /** Null for an attempt that was not answered. */
  statusCode?: number | null
  redelivery?: boolean
}

/** Puts a delivery into the log of a webhook. Answers the number that GitHub's JSON names it by. */
export async function addDelivery(
  endpointId: string,
  { statusCode = 200, redelivery = false }: Given = {},
): Promise<number> {
  const id = newId('outbox')
  const [at, guid] = [now(), crypto.randomUUID()]
  await db().outboxEvent.create({
    data: {
      id,
      endpointId,
      orderKey: id,
      guid,
      event: 'marketplace_purchase',
      action: 'purchased',
      payload: {},
      body: '{"action":"purchased"}',
      state: 'delivered',
      attempts: 1,
      dueAt: at,
    },
  })
  const { githubId } = await db().webhookDelivery.create({
    data: {
      id: newId('delivery'),
      endpointId,
      outboxEventId: id,
      attempt: 1,
      redelivery,
      url: hookUrl,
      requestHeaders: { 'X-GitHub-Delivery': guid },
      durationMs: 30,
      createdAt: at,
      ...(statusCode === null
        ? { error: 'timeout' }
        : { statusCode, responseHeaders: { server: 'there' }, responseBody: 'ok' }),
    },
  })
  return Number(githubId)
}
