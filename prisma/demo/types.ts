/** One text in the two languages of the demo. */
export interface Bilingual {
  en: string
  fr: string
}

type DemoCategorySlug =
  | 'api-management'
  | 'chat'
  | 'code-quality'
  | 'code-review'
  | 'continuous-integration'
  | 'dependency-management'
  | 'deployment'
  | 'ides'
  | 'learning'
  | 'localization'
  | 'mobile'
  | 'monitoring'
  | 'project-management'
  | 'publishing'
  | 'security'
  | 'support'
  | 'testing'
  | 'utilities'

export interface DemoCategory {
  slug: DemoCategorySlug
  position: number
  name: Bilingual
  description: Bilingual
}

export interface DemoCollection {
  slug: string
  title: Bilingual
  description: Bilingual
  /** Addresses, in their order. */
  listings: string[]
}

type DemoCurrency = 'EUR' | 'JPY' | 'USD'

/** How far the publisher's own Stripe account is: only `selling` can be charged for. */
type DemoStripe =
  | { state: 'selling'; country: string; currency: DemoCurrency; taxRate: number }
  | { state: 'not_ready'; country: string; currency: DemoCurrency }
  | { state: 'none' }

export interface DemoPublisher {
  key: string
  login: string
  /** GitHub's numeric id of the account. */
  githubId: number
  kind: 'Organization' | 'User'
  displayName: string
  website: string
  supportEmail: string
  verifiedDomain: string | null
  description: Bilingual
  stripe: DemoStripe
}

type DemoAccess = 'admin' | 'read' | 'write'
type DemoPermissionLevel = 'account' | 'organization' | 'repository'

export interface DemoPermission {
  level: DemoPermissionLevel
  /** A key of `lib/permissions/github-app-permissions.json` on the same level. */
  key: string
  access: DemoAccess
  reason: Bilingual
}

export interface DemoApp {
  appId: number
  appSlug: string
  clientId: string
  permissions: DemoPermission[]
  /** Webhook events the app subscribes to, besides those that every app receives. */
  events: string[]
  setupUrl?: string
  /** Where copies of the app that buyers register send their webhooks; without it none are offered. */
  copiesUrl?: string
}

export interface DemoOAuth {
  clientId: string
  scopes: { name: string; reason: Bilingual }[]
  /** Where a person lands after buying: an OAuth App is authorized there, nothing is installed. */
  installationUrl: string
}

interface DemoApi {
  /** What it calls, one sentence for each part of GitHub's API. */
  calls: Bilingual[]
  /** What the person must have or create before it works. */
  needs: Bilingual[]
  /** The steps of the set-up, in order. */
  setup: Bilingual[]
  webhookEvents?: string[]
}

export interface DemoPlan {
  /** Unique within the listing, never used again. */
  number: number
  name: Bilingual
  description: Bilingual
  priceModel: 'flat_rate' | 'free' | 'per_unit'
  /** Minor units of the listing's currency (yen has none: 1200 is ¥1,200). 0 for a free plan. */
  monthly: number
  yearly: number
  /** For `per_unit` only. */
  unitName?: Bilingual
  /** 0 for no trial, at most 90. */
  trialDays: number
  audience: 'all' | 'organization' | 'personal'
  bullets: Bilingual[]
}

export interface DemoLinks {
  support: string
  privacy: string
  terms: string
  documentation?: string
  status?: string
  pricing?: string
  company?: string
}

export type DemoTone = 'attention' | 'danger' | 'muted' | 'success'

/** The picture of a product, as data: which kind of page it is and the words on it. */
export type DemoScene =
  | DemoChecksScene
  | DemoCommentScene
  | DemoDashboardScene
  | DemoSettingsScene
  | DemoTerminalScene
  | DemoTimelineScene
  | DemoTableScene
  | DemoBoardScene
  | DemoCodeScene
  | DemoChatScene

/** The checks of a pull request, with the report of the first one that failed. */
export interface DemoChecksScene {
  kind: 'checks'
  repository: string
  title: string
  number: number
  checks: { name: string; summary: string; duration: string; tone: DemoTone }[]
  report?: { title: string; lines: { place: string; text: string; tone: DemoTone }[] }
}

/** A comment of the app on a pull request or an issue. */
export interface DemoCommentScene {
  kind: 'comment'
  repository: string
  title: string
  number: number
  author: string
  heading: string
  paragraphs: string[]
  table?: { columns: string[]; rows: string[][] }
  code?: string[]
  reply?: { author: string; text: string }
}

/** Figures, one chart and the rows under it. */
export interface DemoDashboardScene {
  kind: 'dashboard'
  title: string
  subtitle: string
  figures: { label: string; value: string; note: string; tone: DemoTone }[]
  chart: { type: 'area' | 'bars'; title: string; points: number[]; labels: string[] }
  rows: { name: string; value: string; share: number }[]
}

export interface DemoSettingsScene {
  kind: 'settings'
  title: string
  sections: string[]
  fields: { label: string; help: string; value: boolean | string }[]
  action: string
}

export interface DemoTerminalScene {
  kind: 'terminal'
  title: string
  lines: { text: string; tone?: DemoTone }[]
}

export interface DemoTimelineScene {
  kind: 'timeline'
  title: string
  subtitle: string
  events: { time: string; title: string; detail: string; tone: DemoTone }[]
}

export interface DemoTableScene {
  kind: 'table'
  title: string
  subtitle: string
  columns: string[]
  /** The last column is drawn as a label in the row's tone. */
  rows: { cells: string[]; tone: DemoTone }[]
}

export interface DemoBoardScene {
  kind: 'board'
  title: string
  columns: {
    name: string
    cards: { title: string; meta: string; label: string; tone: DemoTone }[]
  }[]
}

export interface DemoCodeScene {
  kind: 'code'
  path: string
  files: string[]
  lines: { text: string; change?: 'added' | 'removed' }[]
  /** A note of the app under the line with this index. */
  note?: { after: number; title: string; text: string; tone: DemoTone }
}

export interface DemoChatScene {
  kind: 'chat'
  channels: string[]
  channel: string
  messages: {
    author: string
    time: string
    text: string
    card?: { title: string; text: string; tone: DemoTone }
  }[]
}

export interface DemoScreenshot {
  scene: DemoScene
  caption: Bilingual
}

interface DemoListingText {
  /** 40–80 characters, sentence case, no full stop, without the name. */
  shortDescription: string
  /** 150–250 characters, begins with the name. */
  introduction: string
  /** Markdown, at most 1,000 characters, `###` for each value. */
  description: string
}

export interface DemoListing {
  slug: string
  /** Stable; appears in addresses and in GitHub's JSON. */
  number: number
  kind: 'api_integration' | 'github_app' | 'oauth_app'
  /** `key` of a publisher. */
  publisher: string
  app?: DemoApp
  oauth?: DemoOAuth
  api?: DemoApi
  name: string
  /** Primary first, then at most one more. */
  categories: [DemoCategorySlug, DemoCategorySlug?]
  featuredPosition?: 1 | 2 | 3
  /** ISO date. */
  publishedOn: string
  /** Programming languages, at most 10. Empty when the language makes no difference. */
  topicLanguages: string[]
  links: DemoLinks
  text: { en: DemoListingText; fr: DemoListingText }
  /** `glyph` is SVG markup on a 64 × 64 canvas, drawn on `background` (`#rrggbb`). */
  logo: { background: string; glyph: string }
  screenshots: DemoScreenshot[]
  currency: DemoCurrency
  plans: DemoPlan[]
}
