import type { Actor } from '../../accounts/types'
import { now } from '../../clock'
import { ok, type Result } from '../../core/result'
import { stateAfterApproval } from '../rules'
import type { ApprovedTerms, RequestState } from '../types'
import { loadFacts } from './read-facts'
import { readPermissions } from './read-permissions'
import { type Ruling, readRuling } from './read-ruling'
import type { Wish } from './read-wish'

/** What the policy says to a wish, and what it rests on. */
export interface Ruled {
  ruling: Ruling
  /** What the app asks for on GitHub at this moment. */
  permissions: Record<string, string>
  /** What an approval by the rule would bind; null where no rule approves. */
  approvable: { terms: ApprovedTerms; state: RequestState } | null
}

/** The state of what a rule approves, by what Stripe and GitHub say now. What is there already is told by the job. */
async function stateOf({ listing, decided, terms }: Wish): Promise<RequestState> {
  const place = { id: '', listingId: listing.id, organizationId: decided.account.id }
  const facts = await loadFacts({ ...place, createdAt: now(), source: 'person' }, terms)
  const state = stateAfterApproval(facts, listing.kind === 'github_app')
  return state === 'active' ? 'awaiting_install' : state
}

/**
 * Runs the organization's policy over a wish, with the permissions that the app asks for on GitHub at
 * this moment. Errors: `app_not_found`, `session_expired`, `github_unavailable`.
 */
export async function ruleOn(actor: Actor, wish: Wish): Promise<Result<Ruled>> {
  const { listing, decided, terms } = wish
  const question = { organizationId: decided.account.id, listingId: listing.id, terms }
  const read = await readPermissions(actor, listing)
  if (!read.ok) return read
  const permissions = read.value
  const ruling = await readRuling({ ...question, permissions })
  if (ruling.outcome.decision !== 'approve') return ok({ ruling, permissions, approvable: null })
  const { repositoryIds, ...rest } = terms
  const approved = { ...rest, repositoryIds: [...repositoryIds], permissions }
  const state = await stateOf(wish)
  return ok({ ruling, permissions, approvable: { terms: { ...approved, endsAt: null }, state } })
}
