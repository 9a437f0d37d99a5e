import { domainError } from '../core/errors'
import { err, ok, type Result } from '../core/result'
import type { Finding } from './schema'
import type {
  ListingAction,
  ListingRole,
  ListingState,
  ListingStatus,
  QueueItem,
  ReviewState,
} from './types'

const ofDraft: Record<ReviewState, ListingStatus> = {
  waiting: 'in_review',
  approved: 'draft',
  changes_requested: 'changes_requested',
  rejected: 'rejected',
  withdrawn: 'draft',
}

const ofPublished: Record<ReviewState, ListingStatus> = {
  waiting: 'update_in_review',
  approved: 'published',
  changes_requested: 'update_changes_requested',
  rejected: 'update_rejected',
  withdrawn: 'published',
}

/**
 * The one status of a listing that dashboard, editor and queue show, from its state and its newest
 * review. What is suspended or delisted stays so until a submission that would bring it back waits.
 */
export function listingStatus(
  listing: { state: ListingState },
  review: { state: ReviewState } | null,
): ListingStatus {
  const last = review?.state ?? 'withdrawn'
  if (listing.state === 'draft') return ofDraft[last]
  if (listing.state === 'published') return ofPublished[last]
  return last === 'waiting' ? 'in_review' : listing.state
}

interface Transition {
  by: readonly ListingRole[]
  from: readonly ListingStatus[]
}

const writers = ['admin', 'editor'] as const
const waiting = ['in_review', 'update_in_review'] as const
const settled = ['published', 'update_changes_requested', 'update_rejected'] as const

/** Who may do what, and from where. Delisting ends what buyers pay for, so it is not for editors; nor is bringing it back. */
const transitions: Record<ListingAction, Transition> = {
  submit: {
    by: writers,
    from: ['draft', 'changes_requested', 'rejected', 'suspended', ...settled],
  },
  publish_edit: { by: writers, from: settled },
  withdraw: { by: writers, from: waiting },
  appeal: { by: writers, from: ['rejected', 'update_rejected'] },
  relist: { by: ['admin'], from: ['delisted'] },
  delist: { by: ['admin', 'operator'], from: [...settled, 'update_in_review', 'suspended'] },
  approve: { by: ['operator'], from: waiting },
  request_changes: { by: ['operator'], from: waiting },
  reject: { by: ['operator'], from: waiting },
  suspend: { by: ['operator'], from: [...settled, 'update_in_review'] },
  unsuspend: { by: ['operator'], from: ['suspended'] },
}

/**
 * Whether somebody may do this to a listing as it stands. Errors: `owner_required` for an editor
 * where an admin is needed, `not_found` for anybody else whom it is not for, `conflict` when the
 * listing stands otherwise, such as a review that was decided or withdrawn meanwhile.
 */
export function decideAction(
  action: ListingAction,
  who: ListingRole,
  status: ListingStatus,
): Result<true> {
  const { by, from } = transitions[action]
  if (!by.includes(who)) {
    const lacksRight = who === 'editor' && by.includes('admin')
    return err(domainError(lacksRight ? 'owner_required' : 'not_found'))
  }
  return from.includes(status) ? ok(true) : err(domainError('conflict'))
}

/** All that somebody may do to a listing now: what a page offers as buttons. */
export function actionsFor(who: ListingRole, status: ListingStatus): ListingAction[] {
  const all: ListingAction[] = [
    'submit',
    'publish_edit',
    'withdraw',
    'appeal',
    'relist',
    'delist',
    'approve',
    'request_changes',
    'reject',
    'suspend',
    'unsuspend',
  ]
  return all.filter((action) => decideAction(action, who, status).ok)
}

/** Why a listing is in the queue. */
export function queueReason(
  listingState: ListingState,
  review: { appealOfId: string | null },
): QueueItem['reason'] {
  if (review.appealOfId !== null) return 'appeal'
  if (listingState === 'draft') return 'first'
  return listingState === 'delisted' ? 'relist' : 'edit'
}

const levels = ['problem', 'warning', 'info'] as const

/** The worst of what was found. */
export function worstOf(findings: readonly Finding[]): 'problem' | 'warning' | 'info' | 'none' {
  return levels.find((level) => findings.some((finding) => finding.level === level)) ?? 'none'
}
