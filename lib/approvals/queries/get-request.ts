import type { Actor } from '../../accounts/types'
import { domainError } from '../../core/errors'
import type { Locale } from '../../core/locales'
import { err, ok, type Result } from '../../core/result'
import { db } from '../../db/client'
import { getHeldListingPage } from '../../listings/queries'
import { toPlanView } from '../../plans/rules'
import { approved, possibleActions, undecided } from '../rules'
import { setupPathOf } from '../rules/setup-path'
import { excessSchema } from '../schema'
import type { RequestView } from '../types'
import { authorizeRequest } from './authorize-request'
import { findAlike } from './find-alike'
import { findApprovals } from './find-approvals'
import { listOffers } from './list-offers'
import { loadHistory } from './load-history'
import { approvedTermsOf, askedTerms, loadRequest, type RequestRow } from './load-request'
import { readBefore } from './read-before'
import { readRequestCost } from './read-cost'
import { readOauthStep } from './read-oauth-step'
import { readOnGithub } from './read-on-github'
import { readRemoval } from './read-removal'
import { readRepositoryNames } from './read-repository-names'
import { readRuling } from './read-ruling'
import { toApprovalsView } from './to-approvals-view'
import { type Known, toApprovedView, toTermsView } from './to-terms-view'

async function readKnown(actor: Actor, row: RequestRow, locale: Locale): Promise<Known> {
  const [rows, names] = await Promise.all([
    db().plan.findMany({ where: { listingId: row.listingId }, orderBy: { number: 'asc' } }),
    readRepositoryNames(actor, row.organization),
  ])
  return { plans: rows.map((plan) => toPlanView(plan, locale)), names }
}

function decisionOf({ decidedAt, decidedBy, decisionNote }: RequestRow): RequestView['decision'] {
  if (decidedAt === null) return null
  const by = decidedBy?.account.login ?? null
  return { by, at: decidedAt.toISOString(), note: decisionNote ?? '' }
}

function approvedView(row: RequestRow, known: Known): RequestView['approved'] {
  const terms = approvedTermsOf(row)
  if (terms === null) return null
  return toApprovedView(askedTerms(row), terms, known)
}

const timesOf = ({ createdAt, expiresAt, updatedAt }: RequestRow) => ({
  createdAt: createdAt.toISOString(),
  expiresAt: expiresAt.toISOString(),
  checkedAt: updatedAt.toISOString(),
})

const standingOf = ({ version, state, cause, source, reason, ...row }: RequestRow) => ({
  version,
  state,
  cause,
  reason,
  organization: row.organization.login,
  requester: row.requester.login,
  source: source === 'github' ? ('github' as const) : ('person' as const),
})

/** What the policy says to it, and how many people have to approve; of what is still to be decided, by the policy of today. */
async function readPolicy(row: RequestRow) {
  const { rule, routedTo, approvalsNeeded } = row
  if (!undecided.includes(row.state)) {
    const none = { rule, why: null, approves: false, routedTo, denies: null }
    return { policy: none, needed: approvalsNeeded }
  }
  const terms = row.source === 'github' ? null : askedTerms(row)
  const ruling = await readRuling({ ...row, terms })
  const { policyVersion, outcome, approvals } = ruling
  const denies = outcome.decision === 'deny' ? { by: outcome.by, reason: outcome.reason } : null
  const needed = policyVersion === null ? approvalsNeeded : approvals
  const isRule = outcome.by === rule
  const why = outcome.decision === 'review' && isRule ? outcome.reason : null
  const approves = ruling.approves && isRule
  return { policy: { rule, why, approves, routedTo, denies }, needed }
}

/** Where what was approved is set up; null for what is not, or is there. */
function wayOn({ id, state, organization: { login } }: RequestRow, slug: string): string | null {
  return approved.includes(state) ? setupPathOf({ id, login, slug }) : null
}

/**
 * One card with all that a decision needs, and all that who asked wants to know, for somebody who
 * may see it. Errors: those of `authorizeRequest`.
 */
export async function getRequest(
  actor: Actor,
  requestId: string,
  locale: Locale,
): Promise<Result<RequestView>> {
  const seen = await authorizeRequest(actor, requestId, 'see')
  if (!seen.ok) return seen
  const { id, roles } = seen.value
  const row = await loadRequest(id)
  const slug = row && (await db().listing.findUnique({ where: { id: row.listingId } }))?.slug
  const listing = slug ? await getHeldListingPage(slug, locale) : null
  if (row === null || listing === null) return err(domainError('not_found'))
  const { policy, needed } = await readPolicy(row)
  const [known, alike, history, given, before, onGithub, cost, guided] = await Promise.all([
    readKnown(actor, row, locale),
    findAlike(row),
    loadHistory(row),
    findApprovals(db(), row),
    readBefore(actor, row, listing.slug, roles),
    readOnGithub(row),
    readRequestCost(row),
    readOauthStep(actor, row, listing.name),
  ])
  const terms = askedTerms(row)
  const isFor = roles.some((role) => role !== 'member')
  return ok({
    id,
    ...standingOf(row),
    ...timesOf(row),
    listing,
    asked: toTermsView(terms, known),
    approved: approvedView(row, known),
    decision: decisionOf(row),
    policy,
    excess: excessSchema.parse(row.excess),
    removed: await readRemoval(row, guided.isOwner),
    ...history,
    approvals: toApprovalsView(actor, given, { ...known, asked: terms, needed }),
    ...before,
    onGithub,
    ...guided,
    actions: possibleActions(roles, row.state),
    cost,
    offers: await listOffers(row, known.plans),
    alike,
    setupPath: isFor ? wayOn(row, listing.slug) : null,
  })
}
