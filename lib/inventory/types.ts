import type { OauthStep } from '../approvals/types'
import type { Money } from '../core/money'
import type { ListingKind } from '../listings/types'
import type { PermissionLevel } from '../permissions/types'

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
  source: 'github' | 'integrator' | 'person' | 'stripe'
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
  repositories: 'all' | 'selected' | null
  /** How many repositories were chosen here, where some were. */
  chosen: number | null
  askedBy: string | null
  /** Who approved it here, or the rule that did. */
  approvedBy: string | null
  /** What it was approved for: all that fell due within twelve months from the approval; null where nothing is to be paid. */
  approvedCost: Money | null
  setUpBy: string | null
  since: string | null
  changedAt: string | null
  subscription: { id: string; planName: string; yearly: Money | null } | null
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
  show: 'all' | 'souk' | 'others' | 'pending' | 'paid'
  sort: 'name' | 'since' | 'changed' | 'cost' | 'permissions'
}
