import type { ways } from './schema'

/** What of a connection can be given and taken away by itself. */
export type ConnectionWay = (typeof ways)[number]

/** How this marketplace reaches a listing's app. Nothing of the secrets is in it. Times are ISO 8601. */
export interface ConnectionView {
  app: { id: number; slug: string | null; settingsUrl: string } | null
  clientId: string | null
  /** Which ways are connected. */
  ways: Record<ConnectionWay, boolean>
  connectedAt: string | null
  /** When GitHub last took the private key or the client secret. */
  checkedAt: string | null
  /** Since when GitHub takes the private key no longer. */
  failedAt: string | null
  /** When a webhook was last forwarded. */
  forwardedAt: string | null
  /** Where the app's service forwards its webhooks to. */
  forwardUrl: string
  /** The base address of the marketplace's REST API, for Octokit and Probot (S9). */
  apiUrl: string
}
