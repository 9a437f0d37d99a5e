import type { Brand } from '../core/brand'
import type { Money } from '../core/money'
import type { RequestedPermission } from '../permissions/types'
import type { PlanRow } from '../plans/rules'
import type { PlanView } from '../plans/types'
import type { AuthorizedPublisher, PublisherRight } from '../publishers/types'
import type { AccessReading } from './rules/access-on-github'
import type { ListingContent } from './schema'

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
  /** The integrator's Markdown, as it was written. */
  description: string
  /** Sanitised HTML made from the integrator's Markdown. */
  descriptionHtml: string
  languages: string[]
  screenshots: ScreenshotView[]
  /** As GitHub says, wherever it was read of the app; as the integrator says otherwise. */
  permissions: RequestedPermission[]
  /** Since when the app asks on GitHub for something else than its integrator describes, ISO 8601; null where it does not. */
  differsSince: string | null
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
  plans: PriceRow[]
  search: { popularity: number } | null
  currentRevision: {
    name: string
    content: unknown
    primaryCategory: CategoryRow
    secondaryCategory: CategoryRow | null
    assets: { role: AssetRow['role']; assetId: string }[]
  } | null
}

/** What of a plan says how much the cheapest way in is. */
export type PriceRow = Pick<
  PlanRow,
  'priceModel' | 'monthlyPrice' | 'yearlyPrice' | 'currency' | 'trialDays' | 'text'
>

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
  /** Absent for a preview, which shows what is written. */
  permissionWatch?: { snapshot: AccessReading | null } | null
  publishedAt: Date | null
  publisher: ListingCardRow['publisher'] & {
    websiteUrl: string
    supportEmail: string
    stripeAccount: { cardPayments: string } | null
  }
  plans: PlanRow[]
  currentRevision:
    | (Omit<NonNullable<ListingCardRow['currentRevision']>, 'assets'> & {
        assets: AssetRow[]
        publishedAt: Date | null
      })
    | null
}

/** A listing that the actor may write, in whatever state it is, minted by `authorizeListing` only. */
export type ManagedListingId = Brand<string, 'ManagedListingId'>

/** A listing as somebody of its publisher meets it. */
export interface ManagedListing {
  id: ManagedListingId
  slug: string
  kind: ListingKind
  state: 'draft' | 'published' | 'suspended' | 'delisted'
  /** As it is being written, or as it was published; the slug while it has no name. */
  name: string
  publisher: AuthorizedPublisher
  /** What the actor may do with it. */
  right: PublisherRight
}

/** A listing in the list of its publisher's. */
export interface ManagedListingSummary
  extends Pick<ManagedListing, 'slug' | 'kind' | 'state' | 'name'> {
  id: string
  /** The newest look of the operator at it. */
  review: {
    state: 'waiting' | 'approved' | 'changes_requested' | 'rejected' | 'withdrawn'
  } | null
  /** Whether a plan of it, published or not, costs something. */
  paid: boolean
  /** When it was last changed or written, ISO 8601. */
  updatedAt: string
}

/** The parts of the editor, each with its own completeness. */
export type DraftSection = 'basics' | 'text' | 'images' | 'access' | 'links'

/** What an image of a listing is for. */
export type ImageRole = 'logo' | 'card' | 'screenshot'

/** What is being written, by the dotted names of the fields (`draftField` in rules/draft-fields.ts knows them). */
export type DraftFields = Record<string, unknown>

/** A revision as the editor starts from it. */
export interface WrittenRevision {
  slug: string
  name: string
  /** Slugs, the primary category first. */
  categories: readonly string[]
  /** `listingContentSchema`. */
  content: unknown
  /** In their order. */
  assets: readonly { role: 'logo' | 'card' | 'screenshot'; assetId: string; caption: unknown }[]
}

/** All that a listing would say, perhaps unfinished: what `submittedListingSchema` is asked about. */
export interface ListingCandidate {
  slug: string
  name: string
  categories: string[]
  logo: string | null
  card: string | null
  screenshots: { assetId: string; caption: { en: string; fr?: string } }[]
  content: ListingContent
}

/** What keeps a listing from being submitted: the field, what is wrong with it, and the limit where it has one. */
export interface DraftProblem {
  section: DraftSection
  field: string
  code:
    | 'required'
    | 'too_long'
    | 'too_many'
    | 'invalid_link'
    | 'invalid'
    | 'french_unfinished'
    | 'caption_missing'
  params: { max?: number }
}

/** What came of saving a field. In a conflict the value, author and time are those of what was there first. */
export interface SavedField {
  outcome: 'saved' | 'unchanged' | 'conflict'
  field: string
  value: unknown
  /** What the next save of the field names as what it is written over. */
  base: string
  /** GitHub login; null where the value is the published one. */
  savedBy: string | null
  /** ISO 8601. */
  savedAt: string | null
}

/** A field as the editor shows it. */
export interface EditorField {
  name: string
  value: unknown
  /** What a save of it is written over. */
  base: string
  /** In characters, or in pieces for lists. */
  limit: number | null
  /** Whether a change goes live without a review. */
  lowRisk: boolean
  /** Whether it is as GitHub says, and not written by hand. */
  imported: boolean
  /** What is published, where that differs. */
  published: { value: unknown } | null
  savedBy: string | null
  /** ISO 8601. */
  savedAt: string | null
}

/** The editor of a listing. */
export interface EditorView {
  slug: string
  login: string
  kind: ListingKind
  /** Another after each change of the draft. */
  stamp: string
  isPublished: boolean
  fields: EditorField[]
  problems: DraftProblem[]
  categories: CategoryView[]
  /** Sizes by the ids of the images. */
  images: Record<string, { width: number; height: number }>
  permissions: (Omit<RequestedPermission, 'reason'> & { area: string | null })[]
  scopes: string[]
  events: string[]
}

/** A listing that was in the catalogue, for whoever has its address. */
export interface UnlistedListing {
  slug: string
  name: string
  publisher: string
  reason: 'suspended' | 'delisted'
}
