import type { Actor } from '../../accounts/types'
import { domainError } from '../../core/errors'
import { err, ok, type Result } from '../../core/result'
import { db } from '../../db/client'
import type { Prisma } from '../../db/generated/client'
import { planFits } from '../../plans/rules'
import { ownsAccount } from '../rules'
import type { StartSetupInput } from '../schema'
import { type Decided, decideFor } from './decide-for'
import { loadSetupListing, type SetupListing } from './load-setup-listing'

/** Where a set-up begins, and with which plan or purchase. */
export type Begin = Pick<Prisma.SetupUncheckedCreateInput, 'state'> & {
  planId: string | null
  purchaseId: string | null
}

export interface DecidedSetup {
  listing: SetupListing
  decided: Decided
  begin: Begin
}

/** Where the way begins: at the payment, unless the account already has a plan, or nothing is to be paid. */
async function beginning(
  listing: SetupListing,
  { planId }: StartSetupInput,
  { account, standing }: Decided,
): Promise<Result<Begin>> {
  const live = await db().purchase.findFirst({
    where: { listingId: listing.id, accountId: account.id, state: { not: 'cancelled' } },
    select: { id: true, planId: true },
  })
  const install = { state: 'awaiting_install' as const, purchaseId: null }
  if (live !== null) return ok({ ...install, purchaseId: live.id, planId: live.planId })
  const owns = ownsAccount(standing.relation)
  // Who owns nothing here may install what they administer; the plan is the owners'.
  if (listing.plans.length === 0 || (!owns && planId === null)) {
    return ok({ ...install, planId: null })
  }
  const plan = listing.plans.find(({ id }) => id === planId)
  if (plan === undefined) return err(domainError('plan_not_available', { field: 'planId' }))
  if (!planFits(plan.audience, account.type)) {
    return err(domainError('plan_not_for_account', { field: 'planId' }))
  }
  if (owns) return ok({ state: 'awaiting_payment', purchaseId: null, planId: plan.id })
  // Who only administers repositories spends nothing of the organization's.
  if (plan.priceModel === 'free') return ok({ ...install, planId: plan.id })
  return err(domainError('owner_required', { field: 'planId' }))
}

/**
 * Decides by what GitHub says now whether the actor may set up this choice, and where the way
 * begins. Errors: `not_found`, `organization_not_connected`, `repositories_not_available`,
 * `not_allowed_to_install`, `plan_not_available`, `plan_not_for_account`, `owner_required`,
 * `github_unavailable`.
 */
export async function decideSetup(
  actor: Actor,
  input: StartSetupInput,
): Promise<Result<DecidedSetup>> {
  const listing = await loadSetupListing(input.slug)
  if (listing === null) return err(domainError('not_found'))
  const decided = await decideFor(actor, listing, input)
  if (!decided.ok) return decided
  const { answer } = decided.value.decision
  if (answer !== 'install' && answer !== 'install_and_request') {
    return err(domainError('not_allowed_to_install', { field: 'accountId' }))
  }
  const begin = await beginning(listing, input, decided.value)
  return begin.ok ? ok({ listing, decided: decided.value, begin: begin.value }) : begin
}
