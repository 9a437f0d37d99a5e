import type { Money } from '../core/money'
import type { RequestedPermission } from '../permissions/types'
import type { PlanRow } from '../plans/rules'
import type { PlanView } from '../plans/types'

export type ListingKind = 'github_app' | 'oauth_app' | 'api_integration'

export interface LogoView {
  /** Address of the image on this host; it never changes its content. */
  url: string
  background: string
}

export interface PublisherView {
  login: string
  name: string
  /** The domain the publisher proved to own, or null. */
  verifiedDomain: string | null
}

/** The cheapest way in: free, a price, and whether a trial exists. */
export interface PriceFrom {
  free: boolean
  from: (Money & { cycle: 'monthly' | 'yearly'; perUnit: string | null }) | null
  trialDays: number
}

/** A listing as cards and rows show it. */
export interface ListingCard {
  slug: string
  name: string
  shortDescription: string
  kind: ListingKind
  logo: LogoView
  publisher: PublisherView
  price: PriceFrom
  /** Accounts on which GitHub confirmed the integration. */
  installs: number
  categories: CategoryView[]
}

export interface CategoryView {
  slug: string
  name: string
}

export interface ScreenshotView {
  url: string
  width: number
  height: number
  caption: string
}

/** A listing's page, with nothing of the viewer in it. */
export interface ListingPage extends ListingCard {
  id: string
  introduction: string
  /** Sanitised HTML made from the integrator's Markdown. */
  descriptionHtml: string
  languages: string[]
  screenshots: ScreenshotView[]
  permissions: RequestedPermission[]
  scopes: { name: string; reason: string }[]
  calls: string[]
  needs: string[]
  setupSteps: string[]
  events: string[]
  plans: PlanView[]
  links: Record<string, string>
  /** Who is paid: the merchant of record (design §4). */
  seller: { name: string; websiteUrl: string; supportEmail: string; canSell: boolean }
  publishedAt: string
  updatedAt: string
}

/** What the database gives for a card; the JSON columns are parsed when the card is made. */
export interface ListingCardRow {
  slug: string
  kind: ListingKind
  publisher: {
    name: string
    verifiedDomain: string | null
    verifiedAt: Date | null
    account: { login: string }
  }
  plans: PlanRow[]
  search: { popularity: number } | null
  currentRevision: {
    name: string
    content: unknown
    primaryCategory: CategoryRow
    secondaryCategory: CategoryRow | null
    assets: AssetRow[]
  } | null
}

export interface CategoryRow {
  slug: string
  name: unknown
}

export interface AssetRow {
  role: 'logo' | 'card' | 'screenshot'
  assetId: string
  caption: unknown
  asset: { width: number; height: number }
}

/** What the database gives for a listing's page. */
export interface ListingPageRow extends ListingCardRow {
  id: string
  publishedAt: Date | null
  publisher: ListingCardRow['publisher'] & {
    websiteUrl: string
    supportEmail: string
    stripeAccount: { cardPayments: string } | null
  }
  currentRevision: (ListingCardRow['currentRevision'] & { publishedAt: Date | null }) | null
}
