import type { z } from 'zod'
import type { manifestSchema } from './schema'

/** A GitHub App manifest as it is posted to GitHub (facts: "Registering a GitHub App from a manifest"). */
export type Manifest = z.output<typeof manifestSchema>

/** What an `app.yml` says of an app; what it leaves out is asked for. */
export interface AppYml {
  name: string | null
  description: string | null
  url: string | null
  hookUrl: string | null
  hookActive: boolean
  callbackUrls: string[]
  setupUrl: string | null
  isPublic: boolean
  events: string[]
  /** Access by permission, such as `{ contents: 'read' }`. */
  permissions: Record<string, 'read' | 'write' | 'admin'>
  requestOauthOnInstall: boolean
  setupOnUpdate: boolean
  singleFileName: string | null
}

export type AppYmlProblemCode =
  | 'syntax'
  | 'not_a_map'
  | 'duplicate_key'
  | 'unknown_key'
  | 'unknown_permission'
  | 'unknown_permission_like'
  | 'unknown_access'
  | 'unknown_event'
  | 'unknown_event_like'
  | 'unneeded_event'
  | 'text_expected'
  | 'switch_expected'
  | 'list_expected'
  | 'map_expected'
  | 'url_expected'
  | 'too_long'
  | 'too_many'

/** What is wrong with an `app.yml`: where, and what the sentence about it interpolates. */
export interface AppYmlProblem {
  /** From 1. */
  line: number
  /** Dotted, such as `default_permissions.contents`; empty for the file as a whole. */
  key: string
  code: AppYmlProblemCode
  values: Record<string, string>
}

/** A registration on its way, as its page shows it. Times are ISO 8601. */
export interface FlowView {
  id: string
  purpose: 'listing' | 'copy'
  owner: { login: string; type: 'User' | 'Organization' }
  /** Login of the publisher whose listing it will be; null for a copy. */
  publisher: string | null
  /** Address of the listing that it is a copy of; null for a new listing. */
  listing: string | null
  manifest: Manifest
  expiresAt: string
}

/** What a page shows once, and what goes into an `.env`. */
export interface RegisteredApp {
  name: string
  appId: number
  slug: string
  clientId: string | null
  clientSecret: string
  webhookSecret: string | null
  privateKey: string
  /** The settings that a Probot app reads, line by line. */
  dotenv: string
}

/** The addresses that every copy of an app is registered with. */
export interface CopyOffer {
  hookUrl: string | null
  setupUrl: string | null
}

/** What the page about copies of a listed app shows. */
export interface CopyPage {
  slug: string
  name: string
  /** Null where the integrator offers no copies: then people ask them. */
  offer: CopyOffer | null
  permissions: { level: 'repository' | 'organization' | 'account'; key: string; access: string }[]
  events: string[]
  seller: { name: string; supportEmail: string; supportUrl: string }
}
