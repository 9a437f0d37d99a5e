import { describe, expect, it } from 'vitest'
import { actionsFor, decideAction, listingStatus, queueReason, worstOf } from '@/lib/reviews/rules'
import type {
  ListingAction,
  ListingRole,
  ListingState,
  ListingStatus,
  ReviewState,
} from '@/lib/reviews/types'

describe('the one status of a listing', () => {
  it.each<[ListingState, ReviewState | null, ListingStatus]>([
    ['draft', null, 'draft'],
    ['draft', 'waiting', 'in_review'],
    ['draft', 'changes_requested', 'changes_requested'],
    ['draft', 'rejected', 'rejected'],
    ['draft', 'withdrawn', 'draft'],
    ['published', null, 'published'],
    ['published', 'approved', 'published'],
    ['published', 'waiting', 'update_in_review'],
    ['published', 'changes_requested', 'update_changes_requested'],
    ['published', 'rejected', 'update_rejected'],
    ['published', 'withdrawn', 'published'],
    ['suspended', null, 'suspended'],
    ['suspended', 'approved', 'suspended'],
    ['suspended', 'waiting', 'in_review'],
    ['suspended', 'changes_requested', 'suspended'],
    ['suspended', 'rejected', 'suspended'],
    ['suspended', 'withdrawn', 'suspended'],
    ['delisted', null, 'delisted'],
    ['delisted', 'approved', 'delisted'],
    ['delisted', 'waiting', 'in_review'],
    ['delisted', 'changes_requested', 'delisted'],
    ['delisted', 'rejected', 'delisted'],
    ['delisted', 'withdrawn', 'delisted'],
  ])('of a %s one whose newest review is %s is %s', (state, review, status) => {
    expect(listingStatus({ state }, review === null ? null : { state: review })).toBe(status)
  })
})

const statuses = [
  'draft',
  'in_review',
  'changes_requested',
  'rejected',
  'published',
  'update_in_review',
  'update_changes_requested',
  'update_rejected',
  'suspended',
  'delisted',
] as const

const writing: Record<ListingStatus, ListingAction[]> = {
  draft: ['submit'],
  in_review: ['withdraw'],
  changes_requested: ['submit'],
  rejected: ['submit', 'appeal'],
  published: ['submit', 'publish_edit'],
  update_in_review: ['withdraw'],
  update_changes_requested: ['submit', 'publish_edit'],
  update_rejected: ['submit', 'publish_edit', 'appeal'],
  suspended: ['submit'],
  delisted: [],
}

const alsoForAdmins: Partial<Record<ListingStatus, ListingAction[]>> = {
  published: ['delist'],
  update_in_review: ['delist'],
  update_changes_requested: ['delist'],
  update_rejected: ['delist'],
  suspended: ['delist'],
  delisted: ['relist'],
}

const operating: Record<ListingStatus, ListingAction[]> = {
  draft: [],
  in_review: ['approve', 'request_changes', 'reject'],
  changes_requested: [],
  rejected: [],
  published: ['delist', 'suspend'],
  update_in_review: ['delist', 'approve', 'request_changes', 'reject', 'suspend'],
  update_changes_requested: ['delist', 'suspend'],
  update_rejected: ['delist', 'suspend'],
  suspended: ['delist', 'unsuspend'],
  delisted: [],
}

describe('who may do what, from where', () => {
  it.each(statuses)('holds for everybody and every action when it is %s', (status) => {
    const editor = writing[status]
    const admin = [...editor, ...(alsoForAdmins[status] ?? [])]
    expect(actionsFor('editor', status).sort()).toEqual([...editor].sort())
    expect(actionsFor('admin', status).sort()).toEqual(admin.sort())
    expect(actionsFor('operator', status).sort()).toEqual([...operating[status]].sort())
  })

  it.each<[ListingAction, ListingRole, ListingStatus, string]>([
    ['delist', 'editor', 'published', 'owner_required'],
    ['relist', 'editor', 'delisted', 'owner_required'],
    ['approve', 'editor', 'in_review', 'not_found'],
    ['approve', 'admin', 'in_review', 'not_found'],
    ['suspend', 'admin', 'published', 'not_found'],
    ['submit', 'operator', 'draft', 'not_found'],
    ['approve', 'operator', 'published', 'conflict'],
    ['reject', 'operator', 'draft', 'conflict'],
    ['appeal', 'editor', 'changes_requested', 'conflict'],
    ['submit', 'editor', 'in_review', 'conflict'],
    ['publish_edit', 'admin', 'update_in_review', 'conflict'],
  ])('refuses to %s for an %s when it is %s', (action, who, status, code) => {
    expect(decideAction(action, who, status)).toMatchObject({ ok: false, error: { code } })
  })
})

it.each<[ListingState, string | null, string]>([
  ['draft', null, 'first'],
  ['draft', 'rvw_1', 'appeal'],
  ['published', null, 'edit'],
  ['suspended', null, 'edit'],
  ['delisted', null, 'relist'],
  ['delisted', 'rvw_1', 'appeal'],
])('a %s listing with the appeal %s is in the queue as %s', (state, appealOfId, reason) => {
  expect(queueReason(state, { appealOfId })).toBe(reason)
})

it('names the worst finding, whatever their order', () => {
  const finding = (level: 'info' | 'warning' | 'problem') =>
    ({ check: 'links', level, code: 'x' }) as const
  expect(worstOf([])).toBe('none')
  expect(worstOf([finding('info'), finding('problem'), finding('warning')])).toBe('problem')
  expect(worstOf([finding('info'), finding('warning')])).toBe('warning')
})
