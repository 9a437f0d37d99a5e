import type { Delivery, DeliveryRow } from '../../webhooks/types'

/** GitHub's words for what was not answered. */
const unanswered: Record<string, string> = {
  timeout: 'timed out',
  tls_failed: 'peer certificate cannot be verified',
  host_not_found: 'failed to resolve host',
}

function statusOf({ succeeded, statusCode, error }: DeliveryRow): string {
  if (succeeded) return 'OK'
  if (statusCode !== null) return `Invalid HTTP Response: ${statusCode}`
  return unanswered[error ?? ''] ?? 'failed to connect'
}

/** A delivery in GitHub's list (OpenAPI, `hook-delivery-item`). Its duration is in seconds; 0 stands for no status. */
export function toDeliveryItemJson(row: DeliveryRow) {
  return {
    id: row.id,
    guid: row.guid,
    delivered_at: row.deliveredAt,
    redelivery: row.redelivery,
    duration: row.durationMs / 1000,
    status: statusOf(row),
    status_code: row.statusCode ?? 0,
    event: row.event,
    action: row.action,
    installation_id: null,
    repository_id: null,
    throttled_at: null,
  }
}

/** A delivery with request and response (OpenAPI, `hook-delivery`). */
export function toDeliveryJson(delivery: Delivery) {
  const { url, request, response } = delivery
  const payload: unknown = request.body === null ? null : JSON.parse(request.body)
  return {
    ...toDeliveryItemJson(delivery),
    url,
    request: { headers: request.headers, payload },
    response: { headers: response?.headers ?? null, payload: response?.body ?? null },
  }
}
