import { now } from '../../clock'
import { db } from '../../db/client'
import { webhookStatus } from '../rules'
import type { WebhookHealth } from '../types'
import { failedOnly } from './failed-only'

const week = 7 * 24 * 60 * 60_000

/** How a listing's webhook does, for a page of its publisher; null when none was set up. */
export async function webhookHealth(listingId: string): Promise<WebhookHealth | null> {
  const endpoint = await db().webhookEndpoint.findUnique({ where: { listingId } })
  if (endpoint === null) return null
  const since = new Date(now().getTime() - week)
  const [failed, waiting] = await Promise.all([
    db().webhookDelivery.count({
      where: { endpointId: endpoint.id, createdAt: { gt: since }, ...failedOnly },
    }),
    db().outboxEvent.count({ where: { endpointId: endpoint.id, state: 'pending' } }),
  ])
  const pausedAt = endpoint.pausedAt?.toISOString() ?? null
  return { status: webhookStatus(endpoint), pausedAt, failed, waiting }
}
