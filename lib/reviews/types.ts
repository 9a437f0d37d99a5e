import type { ListingKind } from '../listings/types'
import type { SubmissionProblem } from './rules/submission-problems'
import type { Finding, ReasonCode, ReportReason } from './schema'

export type ListingState = 'draft' | 'published' | 'suspended' | 'delisted'

export type ReviewState = 'waiting' | 'approved' | 'changes_requested' | 'rejected' | 'withdrawn'

/** Where a listing stands, in one word. `update_…`: the listing is public, and an edit of it is meant. */
export type ListingStatus =
  | 'draft'
  | 'in_review'
  | 'changes_requested'
  | 'rejected'
  | 'published'
  | 'update_in_review'
  | 'update_changes_requested'
  | 'update_rejected'
  | 'suspended'
  | 'delisted'

/** What can be done to a listing in its life. */
export type ListingAction =
  | 'submit'
  | 'publish_edit'
  | 'withdraw'
  | 'appeal'
  | 'relist'
  | 'delist'
  | 'approve'
  | 'request_changes'
  | 'reject'
  | 'suspend'
  | 'unsuspend'

/** Who does it: somebody who may act for the publisher, a colleague who writes, or who runs the marketplace. */
export type ListingRole = 'admin' | 'editor' | 'operator'

/** A run of a text that both versions have, or that only one of them has. */
export interface TextPart {
  kind: 'same' | 'removed' | 'added'
  text: string
}

export interface ImageChange {
  url: string
  kind: 'same' | 'removed' | 'added'
}

/** One entry of a list, such as a permission or a plan, with what changed in it. */
export interface EntryChange {
  key: string
  kind: 'removed' | 'added' | 'changed'
  before: string | null
  after: string | null
}

/** One field that differs, in the order in which buyers read them. `field` has dots between its parts: `text.en.introduction`. */
export type FieldDifference =
  | { field: string; type: 'text'; parts: TextPart[] }
  | { field: string; type: 'entries'; entries: EntryChange[] }
  | { field: string; type: 'images'; images: ImageChange[] }

/** A listing in the operator's queue. Times are ISO 8601. */
export interface QueueItem {
  reviewId: string
  /** In the line, from 1. */
  place: number
  submittedAt: string
  reason: 'first' | 'edit' | 'appeal' | 'relist'
  listing: { slug: string; name: string; kind: ListingKind }
  publisher: { login: string; name: string }
  /** The worst that the checks found; null while they run. */
  worst: 'info' | 'warning' | 'problem' | 'none' | null
}

/** Something that happened to a listing, as its publisher and the operator read it. */
export interface TimelineEntry {
  key: string
  kind:
    | 'submitted'
    | 'appealed'
    | 'withdrawn'
    | 'approved'
    | 'changes_requested'
    | 'rejected'
    | 'edited'
    | 'published'
    | 'suspended'
    | 'unsuspended'
    | 'delisted'
    | 'app_transferred'
    | 'app_returned'
    | 'app_taken_over'
  at: string
  /** GitHub login; null where no person did it. */
  login: string | null
  reasons: ReasonCode[]
  message: string
}

/** What a review is about: what was submitted, against what was public then or is now. */
export interface ReviewedVersion {
  name: string
  /** Whether there is something public to compare with. */
  compared: boolean
  differences: FieldDifference[]
  plans: EntryChange[]
  findings: Finding[] | null
  checkedAt: string | null
}

/** Where a listing stands, for whoever writes it. Times are ISO 8601. */
export interface ListingReviewPage {
  status: ListingStatus
  actions: ListingAction[]
  /** Place in the operator's line, from 1, and since when; null while nothing waits. */
  queue: { place: number; submittedAt: string } | null
  /** What keeps it from being submitted. */
  problems: SubmissionProblem[]
  /** Fields that were written since it was last public. */
  changedFields: string[]
  changesPlans: boolean
  lowRiskOnly: boolean
  mayAppeal: boolean
  /** What was submitted last; null before the first time. */
  submitted: ReviewedVersion | null
  timeline: TimelineEntry[]
}

/** A review, for whoever runs the marketplace. */
export interface ReviewDetails extends ReviewedVersion {
  id: string
  state: ReviewState
  reason: QueueItem['reason']
  /** In the line, from 1; null once it is decided. */
  place: number | null
  submittedAt: string
  submittedBy: string
  note: string | null
  listing: {
    id: string
    slug: string
    proposedSlug: string
    kind: ListingKind
    state: ListingState
  }
  publisher: { login: string; name: string; verifiedDomain: string | null; websiteUrl: string }
  timeline: TimelineEntry[]
}

/** A listing in the operator's list. */
export interface OperatedListing {
  slug: string
  name: string
  publisher: { login: string; name: string }
  status: ListingStatus
  featured: boolean
  purchases: number
  openReports: number
}

export interface ReportView {
  id: string
  state: 'open' | 'answered' | 'dismissed'
  reason: ReportReason
  text: string
  reporter: string
  createdAt: string
  answer: string | null
  listing: { slug: string; name: string; state: ListingState }
}

export interface CategoryAdmin {
  id: string
  slug: string
  name: { en: string; fr: string }
  description: { en: string; fr: string }
  /** Versions of listings that are in it, also old ones: while there are any, it stays. */
  used: number
}
