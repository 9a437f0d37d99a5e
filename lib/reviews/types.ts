import type { ListingKind } from '../listings/types'

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
  submittedAt: string
  reason: 'first' | 'edit' | 'appeal' | 'relist'
  listing: { slug: string; name: string; kind: ListingKind }
  publisher: { login: string; name: string }
  /** The worst that the checks found; null while they run. */
  worst: 'info' | 'warning' | 'problem' | 'none' | null
}
