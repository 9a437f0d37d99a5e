import { sameValue } from '../../core/same-value'
import type { InventoryEntry } from '../types'
import type { LoadedInventory } from './load-inventory'

type Row = LoadedInventory['requests'][number]

/** The request that an integration came through; of what is gone, the one that went with it. */
export function requestOf({ key, state }: InventoryEntry, requests: readonly Row[]) {
  return requests.find(
    (row) => row.listingId === key && (row.state !== 'removed' || state === 'deleted'),
  )
}

/** Everybody who approved the terms that hold, or the rule that did so in their place; `before` is what was known without it. */
export function approvalOf(
  { decidedBy, rule, approvals, approvedTerms }: Row,
  before: string[],
): Pick<InventoryEntry, 'approvedBy' | 'approvedByRule'> {
  if (approvedTerms === null) return { approvedBy: before, approvedByRule: null }
  if (decidedBy === null) return { approvedBy: before, approvedByRule: rule }
  const counted = approvals.filter(({ terms }) => sameValue(terms, approvedTerms))
  const logins = counted.map(({ user }) => user.account.login)
  return {
    approvedBy: [...new Set([...logins, decidedBy.account.login])],
    approvedByRule: null,
  }
}
