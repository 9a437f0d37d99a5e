import type { AuthenticatedApp } from '../entitlements/types'
import type { ManagedListing } from '../listings/types'
import type { WebhookStatus } from './rules'

/** Who may see a listing's webhook: somebody who writes the listing, or the listed app itself. */
export type WebhookReader = Pick<ManagedListing, 'id'> | AuthenticatedApp

/** A listing's webhook as its settings show it. Times in ISO, UTC. Never a secret. */
export interface Webhook {
  url: string
  status: WebhookStatus
  active: boolean
  consecutiveFailures: number
  pausedAt: string | null
  /** When the next secret takes over by itself; null while there is none. */
  rotatesAt: string | null
  /** Events that are still to be sent. */
  waiting: number
}

/** One attempt as a list shows it. */
export interface DeliveryRow {
  /** The integer that GitHub's JSON names it by. */
  id: number
  guid: string
  event: string
  action: string | null
  deliveredAt: string
  redelivery: boolean
  durationMs: number
  /** Null when nothing was answered; then `error` says why. */
  statusCode: number | null
  error: string | null
  succeeded: boolean
}

/** One attempt with all that was asked and answered. */
export interface Delivery extends DeliveryRow {
  url: string
  attempt: number
  request: { headers: Record<string, string>; body: string | null }
  response: { headers: Record<string, string>; body: string } | null
  /** Every attempt at the same event, the newest first. */
  attempts: Pick<DeliveryRow, 'id' | 'deliveredAt' | 'redelivery' | 'succeeded'>[]
}

/** What came of a test. */
export interface PingOutcome {
  deliveryId: number
  succeeded: boolean
  /** The HTTP status, or null when nothing was answered. */
  statusCode: number | null
}

/** How a listing's webhook does, for whoever keeps an eye on it. */
export interface WebhookHealth {
  status: WebhookStatus
  pausedAt: string | null
  /** Attempts of the last seven days that failed. */
  failed: number
  /** Events that are still to be sent. */
  waiting: number
}

/** What a form of the webhook's pages says when it worked, with the secret that is shown this once. */
export interface WebhookNotice {
  tone: 'success' | 'warning'
  message: string
  secret: string | null
}
