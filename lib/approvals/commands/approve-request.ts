import type { Actor } from '../../accounts/types'
import { now } from '../../clock'
import { domainError } from '../../core/errors'
import { parseInput } from '../../core/parse'
import { err, ok, type Result } from '../../core/result'
import { transaction } from '../../db/transaction'
import { loadListingOf } from '../../installs/queries/load-setup-listing'
import { isHeld } from '../../policies/queries/load-policy'
import { deniedByPolicy } from '../../policies/rules/denied-by-policy'
import { authorizeRequest } from '../queries/authorize-request'
import { askedTerms, loadRequest, type RequestRow } from '../queries/load-request'
import { checkTerms, loadPlans, monthlyCost } from '../queries/load-terms'
import { loadFacts } from '../queries/read-facts'
import { readGone } from '../queries/read-gone'
import { readPermissions } from '../queries/read-permissions'
import { type Ruling, readRuling } from '../queries/read-ruling'
import { decideRequestAction, stateAfterApproval } from '../rules'
import { narrows } from '../rules/terms'
import { type ApproveInput, approveSchema } from '../schema'
import type { ApprovedTerms, RequestState } from '../types'
import { countApprovals } from './count-approvals'
import { readApprovers } from './read-approvers'
import { writeApproval } from './write-approval'

interface Approval {
  row: RequestRow
  terms: ApprovedTerms
  /** Where it stands once it is approved. */
  state: RequestState
  note: string
  version: number
  ruling: Ruling
  /** How many people have to approve, by the policy of today. */
  needed: number
}

function endOf(date: string | null): Result<string | null> {
  if (date === null) return ok(null)
  const end = new Date(`${date}T23:59:59.999Z`)
  if (end <= now()) return err(domainError('date_not_future', { field: 'endsAt' }))
  return ok(end.toISOString())
}

/** The terms as the decider leaves them, held against what was asked and what can be had today. */
async function readTerms(
  actor: Actor,
  row: RequestRow,
  input: ApproveInput,
): Promise<Result<{ terms: ApprovedTerms; isGithubApp: boolean }>> {
  const endsAt = endOf(input.endsAt)
  if (!endsAt.ok) return endsAt
  const [listing, plans] = await Promise.all([
    loadListingOf(row.listingId),
    loadPlans(row.listingId, row.planId),
  ])
  const given = checkTerms(listing, input)
  if (!given.ok) return given
  const less = narrows(askedTerms(row), given.value, monthlyCost(plans))
  if (!less.ok) return less
  // Only what GitHub passed on leaves the repositories open.
  const isAdded = row.repositorySelection === null && given.value.selection !== null
  if (isAdded && row.source === 'person') {
    return err(domainError('beyond_request', { field: 'repositoryIds' }))
  }
  const gone = await readGone(row.organization, given.value.repositoryIds)
  if (gone.length > 0) {
    return err(domainError('repositories_not_available', { field: 'repositoryIds' }))
  }
  const permissions = await readPermissions(actor, listing)
  if (!permissions.ok) return permissions
  const { planId, cycle, units, selection, repositoryIds } = given.value
  return ok({
    isGithubApp: listing.kind === 'github_app',
    terms: {
      ...{ planId, cycle, units, selection },
      repositoryIds: [...repositoryIds],
      permissions: permissions.value,
      endsAt: endsAt.value,
    },
  })
}

async function readApproval(actor: Actor, input: ApproveInput): Promise<Result<Approval>> {
  const request = await authorizeRequest(actor, input.requestId, 'act')
  if (!request.ok) return request
  const row = await loadRequest(request.value.id)
  if (row === null) return err(domainError('not_found'))
  const allowed = decideRequestAction('approve', request.value.roles, row.state)
  if (!allowed.ok) {
    const login = row.decidedBy?.account.login
    const isLate = allowed.error.code === 'request_closed' && login !== undefined
    if (isLate) return err(domainError('already_decided', { values: { login } }))
    const own = allowed.error.code === 'approver_required' && row.requesterId === actor.accountId
    return own ? err(domainError('own_request')) : allowed
  }
  const read = await readTerms(actor, row, input)
  if (!read.ok) return read
  const { terms, isGithubApp } = read.value
  const ruling = await readRuling({ ...row, terms, permissions: terms.permissions })
  const { outcome, policyVersion, approvals } = ruling
  if (outcome.decision === 'deny') return err(deniedByPolicy(outcome))
  const state = stateAfterApproval(await loadFacts(row, terms), isGithubApp)
  // What is there already is told by the job, like everything that GitHub and Stripe say.
  const open = state === 'active' ? 'awaiting_install' : state
  const needed = policyVersion === null ? row.approvalsNeeded : approvals
  const { note, version } = input
  return ok({ row, terms, state: open, note, version, ruling, needed })
}

/**
 * Approves a request: as it was asked, or with fewer repositories, a smaller plan, fewer units or a
 * last day; never more. The decider's role and the app's permissions are read from GitHub at this
 * moment. Where several have to approve, it counts as one of them, for these terms, and the roles of
 * the others are read again. The payment and
 * install links are bound to the terms from then on. What the organization's policy denies by now
 * nobody approves. Errors: `invalid_input`, `not_found`, `denied_by_policy`, `approver_required`,
 * `own_request`, `already_decided`, `request_closed`, `request_changed`, `beyond_request`,
 * `repositories_not_available` for one that is the organization's no more, `date_not_future`,
 * `role_lost`, those of the terms, `app_not_found`,
 * `organization_not_connected`, `session_expired`, `github_unavailable`.
 */
export async function approveRequest(actor: Actor, input: unknown): Promise<Result<void>> {
  const parsed = parseInput(approveSchema, input)
  if (!parsed.ok) return parsed
  const approval = await readApproval(actor, parsed.value)
  if (!approval.ok) return approval
  const others = await readApprovers(actor, approval.value.row)
  if (!others.ok) return others
  return transaction(async (tx) => {
    const { row, ruling, terms, state, note, version } = approval.value
    // What the policy says was read before; another version since may say otherwise.
    const isCurrent = await isHeld(tx, row.organizationId, ruling.policyVersion ?? 0)
    if (!isCurrent) return err(domainError('request_changed'))
    const enough = await countApprovals(tx, actor, row, approval.value)
    if (!enough.ok) return enough
    if (!enough.value) return ok(undefined)
    const { id, organizationId, listingId } = row
    const request = { id, organizationId, listingId, asked: askedTerms(row) }
    return writeApproval(tx, { by: actor, request, terms, state, note, version })
  })
}
