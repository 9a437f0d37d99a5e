import type { DeliveryRow } from '@/lib/webhooks/types'

/** An event as GitHub names it in its log, such as `marketplace_purchase.purchased`. */
export function eventName({ event, action }: Pick<DeliveryRow, 'event' | 'action'>): string {
  return action === null ? event : `${event}.${action}`
}
