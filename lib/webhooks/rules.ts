import { MOST_ATTEMPTS } from '../outbox/rules'

/** How a webhook stands, in one word: sending, sending although the last attempts failed, turned off by a person, or paused because nothing got through. */
export type WebhookStatus = 'active' | 'failing' | 'off' | 'paused'

/** A person who turns a webhook off forgets its failures, so those left say that it was paused for them. */
export function webhookStatus(endpoint: {
  state: 'active' | 'paused'
  consecutiveFailures: number
}): WebhookStatus {
  const { state, consecutiveFailures } = endpoint
  if (state === 'paused') return consecutiveFailures >= MOST_ATTEMPTS ? 'paused' : 'off'
  return consecutiveFailures > 0 ? 'failing' : 'active'
}

/**
 * The address of a webhook as it is written; null for what is none. No user name or password, which
 * would be shown in logs; nothing that a header could be broken with, which `URL` drops in silence.
 */
export function parsePayloadUrl(text: string): URL | null {
  if (/[^\x21-\uffff]/.test(text)) return null
  const url = URL.parse(text)
  if (url === null || !['http:', 'https:'].includes(url.protocol)) return null
  if (url.username !== '' || url.password !== '') return null
  url.hash = ''
  return url
}

/** Whether a webhook answered by sending its caller elsewhere, where webhooks do not go. */
export function isRedirect(status: number): boolean {
  return status >= 300 && status < 400 && status !== 304
}

/** How long both secrets sign before the next one takes over by itself, in milliseconds: three days, as long as an event is tried. */
export const ROTATION = 3 * 24 * 60 * 60_000

/** How long deliveries are kept, in milliseconds: 90 days. */
export const RETENTION = 90 * 24 * 60 * 60_000
