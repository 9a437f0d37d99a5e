import { domainError } from '../../core/errors'
import { err, ok, type Result } from '../../core/result'
import type { InstallationView } from '../../installs/types'
import type { ApprovedTerms, Excess, Terms, TermsChange } from '../types'

/** What of an installation can be held against the terms. */
type InstalledTerms = Pick<InstallationView, 'repositorySelection' | 'permissions'>

/** What a plan costs a month in minor units of its listing's currency, by which "smaller" is measured; 0 for a free one. */
export type MonthlyCost = (terms: Terms) => number

const strength: Record<string, number> = { read: 1, write: 2, admin: 3 }

/** Where nobody said which repositories, there is nothing to go beyond. */
function coversRepositories(wide: Terms, narrow: Terms): boolean {
  if (wide.selection !== 'selected' || narrow.selection === null) return true
  if (narrow.selection === 'all') return false
  const allowed = new Set(wide.repositoryIds)
  return narrow.repositoryIds.every((id) => allowed.has(id))
}

function coversPermissions(
  wide: Readonly<Record<string, string>>,
  narrow: Readonly<Record<string, string>>,
): boolean {
  return Object.entries(narrow).every(
    ([key, access]) => (strength[access] ?? 0) <= (strength[wide[key] ?? ''] ?? 0),
  )
}

/** In what `given` differs from what was asked for. */
export function termsChanges(
  asked: Terms,
  given: Terms & { endsAt: string | null },
): TermsChange[] {
  const changes: TermsChange[] = []
  if (asked.planId !== given.planId) changes.push('plan')
  else if (asked.cycle !== given.cycle) changes.push('cycle')
  if (asked.units !== given.units) changes.push('units')
  const same = coversRepositories(asked, given) && coversRepositories(given, asked)
  if (!same) changes.push('repositories')
  if (given.endsAt !== null) changes.push('end_date')
  return changes
}

/**
 * Whether terms are no more than what was asked: an approval may take away, never add. The billing
 * period is for who decides to choose: a month binds for less than a year, and a year costs less a
 * month. The plan may be another if it costs no more than the one asked for, in either period.
 * Errors, at their field: `beyond_request`.
 */
export function narrows(asked: Terms, given: Terms, costOf: MonthlyCost): Result<true> {
  // Without a word about repositories an approval would bind none of them.
  const isUnbound = asked.selection !== null && given.selection === null
  if (isUnbound || !coversRepositories(asked, given)) {
    return err(domainError('beyond_request', { field: 'repositoryIds' }))
  }
  if (given.planId === asked.planId && given.units > asked.units) {
    return err(domainError('beyond_request', { field: 'units' }))
  }
  const most = Math.max(costOf(asked), costOf({ ...asked, cycle: given.cycle }))
  if (costOf(given) > most) {
    return err(domainError('beyond_request', { field: 'planId' }))
  }
  return ok(true)
}

/** In what an order is more than what was approved; empty when it is covered. Where access alone was approved, the plan is for its buyer to decide. */
export function orderExcess(approved: ApprovedTerms, order: Terms): Excess[] {
  const excess: Excess[] = []
  if (approved.planId !== null && order.planId !== null) {
    if (order.planId !== approved.planId) excess.push('plan')
    else if (approved.cycle !== null && order.cycle !== approved.cycle) excess.push('cycle')
    if (order.units > approved.units) excess.push('units')
  }
  if (!coversRepositories(approved, order)) {
    excess.push(order.selection === 'all' ? 'all_repositories' : 'repositories')
  }
  return excess
}

/** Whether an app asks for more by now than what was approved: whoever goes on would grant that too. */
export function asksMore(
  { permissions }: Pick<ApprovedTerms, 'permissions'>,
  today: Readonly<Record<string, string>>,
): boolean {
  return !coversPermissions(permissions, today)
}

/**
 * In what an installation turned out larger than approved, as far as can be known: GitHub tells an
 * owner's marketplace "all" or "selected", and the permissions, but not which repositories (design §3).
 */
export function installationExcess(approved: ApprovedTerms, installed: InstalledTerms): Excess[] {
  const excess: Excess[] = []
  if (approved.selection === 'selected' && installed.repositorySelection === 'all') {
    excess.push('all_repositories')
  }
  if (asksMore(approved, installed.permissions)) excess.push('permissions')
  return excess
}
