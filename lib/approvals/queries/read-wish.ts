import type { Actor } from '../../accounts/types'
import { domainError } from '../../core/errors'
import { err, ok, type Result } from '../../core/result'
import { db } from '../../db/client'
import { type Decided, decideFor } from '../../installs/queries/decide-for'
import { loadSetupListing, type SetupListing } from '../../installs/queries/load-setup-listing'
import { takesRequests } from '../../installs/rules/decide-install'
import { askableTerms } from '../rules/askable'
import type { AskInput } from '../schema'
import type { Terms } from '../types'
import { checkTerms, findLivePurchase, monthlyCost } from './load-terms'

/** What somebody asks for, with what decided that they have to ask, all read from GitHub just now. */
export interface Wish {
  listing: SetupListing
  decided: Decided
  terms: Terms
  reason: string
}

/** The plan that is asked for; what the organization has already is not asked for again. */
async function readPlan(listing: SetupListing, input: AskInput): Promise<Result<Terms>> {
  const place = { listingId: listing.id, accountId: input.accountId }
  const live = await findLivePurchase(place)
  if (live !== null) return checkTerms(listing, { ...input, planId: null })
  if (listing.plans.length > 0 && input.planId === null) {
    return err(domainError('plan_not_available', { field: 'planId' }))
  }
  return checkTerms(listing, input)
}

/** Whether the app is there already, and nothing more is asked of GitHub. */
async function asksOnlyPlan(listing: SetupListing, input: AskInput): Promise<boolean> {
  if (input.selection === 'selected') return false
  const there = { listingId: listing.id, accountId: input.accountId, state: 'active' } as const
  return (await db().installation.count({ where: there })) > 0
}

/**
 * Reads whether the actor has to ask for this, and for what: GitHub is asked for their role and
 * rights at this moment. Errors: `not_found`, `nothing_to_ask`, `not_allowed_to_ask`, those of
 * deciding and of the terms.
 */
export async function readWish(actor: Actor, input: AskInput): Promise<Result<Wish>> {
  const listing = await loadSetupListing(input.slug)
  if (listing === null) return err(domainError('not_found'))
  const selection = input.selection ?? 'all'
  const decided = await decideFor(actor, listing, { ...input, selection })
  if (!decided.ok) return decided
  const plan = await readPlan(listing, input)
  if (!plan.ok) return plan
  const { decision, standing, policy: held } = decided.value
  const terms = askableTerms({
    terms: (await asksOnlyPlan(listing, input))
      ? { ...plan.value, selection: null, repositoryIds: [] }
      : { ...plan.value, selection },
    decision,
    relation: standing.relation,
    paid: monthlyCost(listing.plans)(plan.value) > 0,
    isGithubApp: listing.kind === 'github_app',
    mayAsk: takesRequests(held, standing.relation === 'member'),
  })
  if (!terms.ok) return terms
  return ok({ listing, decided: decided.value, terms: terms.value, reason: input.reason })
}
