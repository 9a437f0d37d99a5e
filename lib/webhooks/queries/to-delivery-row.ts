import { isDelivered } from '../../outbox/rules'
import type { DeliveryRow } from '../types'

/** What of a delivery a list needs. */
export const rowColumns = {
  githubId: true,
  createdAt: true,
  redelivery: true,
  durationMs: true,
  statusCode: true,
  error: true,
  outboxEvent: { select: { guid: true, event: true, action: true } },
} as const

interface Stored {
  githubId: bigint
  createdAt: Date
  redelivery: boolean
  durationMs: number
  statusCode: number | null
  error: string | null
  outboxEvent: { guid: string; event: string; action: string }
}

/** A stored delivery as a row of the log. A ping has no action. */
export function toDeliveryRow(stored: Stored): DeliveryRow {
  const { githubId, createdAt, redelivery, durationMs, statusCode, error, outboxEvent } = stored
  return {
    id: Number(githubId),
    guid: outboxEvent.guid,
    event: outboxEvent.event,
    action: outboxEvent.action || null,
    deliveredAt: createdAt.toISOString(),
    redelivery,
    durationMs,
    statusCode,
    error,
    succeeded: isDelivered(statusCode),
  }
}
