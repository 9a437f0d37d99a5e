import type { InventoryEntry, InventoryPermission } from '../inventory/types'
import type { ListingKind } from '../listings/types'
import type { RiskGrade } from '../permissions/types'

export type CampaignState = 'open' | 'closed'

export type Decision = 'keep' | 'narrow' | 'remove'

/** What became of an integration: as decided, or gone though nobody decided so. */
export type Outcome = 'narrowed' | 'removed' | 'gone'

/** Where an integration stands in a campaign; `outstanding` is decided and not yet done on GitHub. */
export type Standing = 'unanswered' | 'kept' | 'outstanding' | Outcome

/** How many integrations of a campaign stand where. */
export type Tally = Record<Standing, number>

/** Who says so: GitHub, the integrator, or a person. */
export type Source = 'github' | 'integrator' | 'person'

/** Which integrations a campaign is about. */
export type CampaignScope =
  | { which: 'all' }
  /** This grade and wider ones; what nobody can grade counts as wide. */
  | { which: 'grade'; grade: RiskGrade }
  /** There since before this day (UTC); what nobody can date counts as old. */
  | { which: 'before'; date: string }

/** What an integration may do, by GitHub's names. Null: nobody told. */
export interface HeldAccess {
  permissions: Record<string, string> | null
  scopes: string[]
  repositories: 'all' | 'selected' | null
}

/** An integration that a campaign may be about. */
export interface Candidate {
  key: string
  listingId: string | null
  githubAppId: bigint | null
  name: string
  kind: ListingKind
  /** ISO 8601; null where nobody told. */
  since: string | null
  grade: RiskGrade | null
  access: HeldAccess
}

/** How an integration stands on the organization by now, and who says so. */
export interface Current {
  presence: 'there' | 'gone' | 'unknown'
  source: Source
  at: Date
  /** The user whose word it is, where it is a person's. */
  byId: string | null
  /** Null where nobody tells what it may do by now. */
  access: HeldAccess | null
}

/** What was decided about an integration, and what became of it so far. */
export interface Decided {
  decision: Decision | null
  /** What it might do when it was decided. */
  decidedOn: HeldAccess | null
  done: Done | null
}

/** What became of an integration, who says so and when. */
export interface Done {
  outcome: Outcome
  source: Source
  at: Date
  byId: string | null
}

/** How somebody stands to a campaign: who decides there sees all of it, a reviewer what was given to them. To anybody else it is not there. */
export type CampaignRole = 'owner' | 'approver' | 'reviewer'

/** A campaign in a list. Times are ISO 8601. */
export interface CampaignRow {
  id: string
  name: string
  state: CampaignState
  deadline: string
  startedBy: string
  total: number
  /** How many have no answer yet; of a closed one, how many had none at its end. */
  unanswered: number
  closedAt: string | null
}

/** One integration of a campaign, as its page shows it. Times are ISO 8601. */
export interface CampaignItemView {
  id: string
  version: number
  name: string
  kind: ListingKind
  /** As the inventory knows it by now; null once it is gone. */
  entry: InventoryEntry | null
  access: HeldAccess
  /** The permissions of that access by GitHub's own names, with where each counts. */
  permissions: InventoryPermission[]
  reviewer: string | null
  decision: Decision | null
  narrowing: string
  note: string
  decided: { by: string; at: string } | null
  standing: Standing
  done: { source: Source; at: string; by: string | null } | null
  /** Whether the reader may decide on it now. */
  mayDecide: boolean
  /** Whether the reader may say that it is done, since GitHub does not tell. */
  maySay: boolean
}

/** A campaign with its integrations, those that wait for an answer first. Times are ISO 8601. */
export interface CampaignView {
  id: string
  name: string
  organization: string
  state: CampaignState
  scope: CampaignScope
  deadline: string
  startedBy: string
  startedAt: string
  /** Null while it is open; `by` is null where the deadline closed it. */
  closed: { by: string | null; at: string; result: Tally } | null
  tally: Tally
  /** All of them, or what the reader reviews. */
  items: CampaignItemView[]
  /** Whether the reader sees only what was given to them to review; the numbers are about that, too. */
  isReviewer: boolean
  /** Whether the reader may close it. */
  mayClose: boolean
  /** Whether the reader may say who reviews what. */
  mayAssign: boolean
}
