import type { Database } from './store/database'
import type { WebhookQueue } from './webhooks/queue'

/** What every part of the sandbox works with. */
export type Sandbox = {
  database: Database
  now: () => Date
  /** Where the pages are, without a slash at the end. */
  url: string
  /** Where the REST API is: `url` and `/api/v3`. */
  apiUrl: string
  webhooks: WebhookQueue
  /** Requests an hour. */
  rateLimits: { anonymous: number; authenticated: number }
}

/** Times as GitHub writes them: UTC, whole seconds. */
export function timestamp(date: Date): string {
  return `${date.toISOString().slice(0, 19)}Z`
}

export function secondsLater(date: Date, seconds: number): Date {
  return new Date(date.getTime() + seconds * 1000)
}
