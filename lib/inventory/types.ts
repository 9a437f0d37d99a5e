import type { OauthStep } from '../approvals/types'
import type { Money } from '../core/money'
import type { ListingKind } from '../listings/types'
import type { PermissionLevel, RiskGrade } from '../permissions/types'

/** How an integration stands on an account: installed, or, where nothing is installed, authorized by its person, approved or denied there by an owner's word, or only bought. */
export type InventoryState =
  | 'active'
  | 'suspended'
  | 'deleted'
  | 'authorized'
  | 'revoked'
  | 'approved'
  | 'denied'
  | 'bought'

export interface InventoryPermission {
  level: PermissionLevel
  key: string
  /** GitHub's own name. */
  name: string
  access: string
}

/** Who says so, and when (ISO 8601). */
interface InventorySource {
  /** `souk` is this marketplace itself: a free plan is nowhere else. */
  source: 'github' | 'integrator' | 'person' | 'stripe' | 'souk'
  readAt: string
}

/** One integration on an account, with all that is known of it from GitHub and through this marketplace (S7). Times are ISO 8601. */
export interface InventoryEntry {
  /** Names the row: the listing's id, or the app's number on GitHub where it is not listed. */
  key: string
  name: string
  kind: ListingKind
  /** The login of the app's owner, or the name of the listing's publisher; null where nobody tells. */
  owner: string | null
  /** Null for an app that is not listed here. */
  listing: { slug: string; public: boolean } | null
  state: InventoryState
  /** Null where GitHub has not told. */
  permissions: InventoryPermission[] | null
  scopes: string[]
  /** What its access weighs (lib/permissions/rules/risk.ts); null where nobody told what it can do. */
  weight: number | null
  /** The same among the listings of its category; null where nobody graded it, or there are too few to compare with. */
  grade: RiskGrade | null
  repositories: 'all' | 'selected' | null
  /** How many repositories were chosen here, where some were. */
  chosen: number | null
  askedBy: string | null
  /** Everybody whose approval counted, in their order. */
  approvedBy: string[]
  /** The rule of the policy that approved it in a person's place. */
  approvedByRule: string | null
  /** What it was approved for: all that fell due within twelve months from the approval; null where nothing is to be paid. */
  approvedCost: Money | null
  setUpBy: string | null
  /** Who bought its plan, or took a free one. */
  boughtBy: string | null
  since: string | null
  changedAt: string | null
  /** The plan that it has; `endsAt` is ISO 8601 where it is cancelled already. */
  subscription: {
    id: string
    planName: string
    free: boolean
    yearly: Money | null
    endsAt: string | null
  } | null
  /** The open permission change. */
  updateId: string | null
  known: InventorySource
  /** The page on GitHub where it is narrowed, suspended or removed; for what a person authorized, where it is revoked. */
  settingsUrl: string | null
  revokeUrl: string | null
  /** What only an owner can do on GitHub for an OAuth App in an organization, and what one said of it; null for anything else. */
  oauth: OauthStep | null
}

/** Which part of the inventory is shown, and in what order. */
export interface InventoryView {
  show: 'all' | 'souk' | 'others' | 'pending' | 'paid' | 'gone'
  sort: 'name' | 'since' | 'changed' | 'cost' | 'permissions'
}
