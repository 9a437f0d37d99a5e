import { actsFor } from '../../accounts/queries/authorize-account'
import type { Actor } from '../../accounts/types'
import { recordAudit } from '../../audit/record'
import { now } from '../../clock'
import { domainError } from '../../core/errors'
import { newId } from '../../core/ids'
import { err, ok, type Result } from '../../core/result'
import { db } from '../../db/client'
import type { Prisma, SetupState } from '../../db/generated/client'
import { type Transaction, transaction } from '../../db/transaction'
import { addJob } from '../../jobs/add-job'
import { planFits } from '../../plans/rules'
import { type AuthorizedSetupId, authorizeSetup } from '../queries/authorize-setup'
import { type Decided, decideFor } from '../queries/decide-for'
import { loadSetupListing, type SetupListing } from '../queries/load-setup-listing'
import { nextSetupCheck } from '../rules'
import type { StartSetupInput } from '../schema'

const openStates: SetupState[] = ['awaiting_payment', 'awaiting_install']

type Begin = Pick<Prisma.SetupUncheckedCreateInput, 'state' | 'purchaseId' | 'planId'>

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
  if (live !== null) {
    return ok({ state: 'awaiting_install', purchaseId: live.id, planId: live.planId })
  }
  if (listing.plans.length === 0) return ok({ state: 'awaiting_install', planId: null })
  const plan = listing.plans.find(({ id }) => id === planId)
  if (plan === undefined) return err(domainError('plan_not_available', { field: 'planId' }))
  if (!planFits(plan.audience, account.type)) {
    return err(domainError('plan_not_for_account', { field: 'planId' }))
  }
  const owns = standing.relation === 'self' || standing.relation === 'owner'
  if (owns) return ok({ state: 'awaiting_payment', planId: plan.id })
  // Who only administers repositories spends nothing of the organization's.
  if (plan.priceModel === 'free') return ok({ state: 'awaiting_install', planId: plan.id })
  return err(domainError('owner_required', { field: 'planId' }))
}

/** Whether the role that was read a moment ago is still what is stored. */
async function stillStands(
  tx: Transaction,
  actor: Actor,
  { account, standing }: Decided,
): Promise<boolean> {
  if (standing.relation === 'outside_collaborator') return true
  const needed = standing.relation === 'member' ? 'member' : 'owner'
  return (
    (await tx.account.count({ where: { AND: [{ id: account.id }, actsFor(actor, needed)] } })) === 1
  )
}

async function writeSetup(
  tx: Transaction,
  place: { listingId: string; accountId: string },
  data: Omit<Prisma.SetupUncheckedCreateInput, 'id' | 'listingId' | 'accountId'>,
): Promise<string | undefined> {
  const id = newId('setup')
  const { count } = await tx.setup.createMany({
    data: [{ id, ...place, ...data }],
    skipDuplicates: true,
  })
  if (count === 1) return id
  // One is open: the new choice takes the place of the old, unless it is being paid for.
  const [taken] = await tx.setup.updateManyAndReturn({
    where: {
      ...place,
      state: { in: openStates },
      OR: [{ checkoutId: null }, { planId: data.planId }],
    },
    data,
    select: { id: true },
  })
  return taken?.id
}

async function write(
  actor: Actor,
  listing: SetupListing,
  input: StartSetupInput,
  decided: Decided,
  begin: Begin,
): Promise<Result<string>> {
  const { account, decision } = decided
  const at = now()
  const repositoryIds = decision.installNow.map(BigInt)
  return transaction(async (tx) => {
    if (!(await stillStands(tx, actor, decided))) return err(domainError('role_lost'))
    const id = await writeSetup(
      tx,
      { listingId: listing.id, accountId: account.id },
      {
        ...begin,
        startedById: actor.userId,
        repositorySelection: input.selection,
        repositoryIds,
        decision: { ...decision, reasons: decision.reasons.map((reason) => ({ ...reason })) },
        dueAt: nextSetupCheck(at, at),
        createdAt: at,
      },
    )
    if (id === undefined) return err(domainError('checkout_open'))
    await recordAudit(tx, {
      actor: { type: 'user', userId: actor.userId, ip: actor.ip },
      action: 'setup.started',
      subject: { type: 'setup', id },
      accountId: account.id,
      detail: {
        listing: listing.slug,
        answer: decision.answer,
        reasons: decision.reasons.map(({ code }) => code),
        basis: decision.basis,
        selection: input.selection,
        repository_ids: decision.installNow,
        plan_id: begin.planId ?? null,
      },
    })
    await addJob(tx, 'setup.check', { setupId: id }, { key: `setup:${id}` })
    return ok(id)
  })
}

/**
 * Starts a person's way to an integration on one account (S1, S2): decides by what GitHub says now,
 * keeps the decision, and answers the setup, whose link leads to GitHub with what was chosen. A second
 * start takes the place of an open one. Errors: `not_found`, `organization_not_connected`,
 * `repositories_not_available`, `not_allowed_to_install`, `plan_not_available`,
 * `plan_not_for_account`, `owner_required`, `role_lost`, `checkout_open`, `github_unavailable`.
 */
export async function startSetup(
  actor: Actor,
  input: StartSetupInput,
): Promise<Result<AuthorizedSetupId>> {
  const listing = await loadSetupListing(input.slug)
  if (listing === null) return err(domainError('not_found'))
  const decided = await decideFor(actor, listing, input)
  if (!decided.ok) return decided
  const { answer } = decided.value.decision
  if (answer !== 'install' && answer !== 'install_and_request') {
    return err(domainError('not_allowed_to_install', { field: 'accountId' }))
  }
  const begin = await beginning(listing, input, decided.value)
  if (!begin.ok) return begin
  const written = await write(actor, listing, input, decided.value, begin.value)
  return written.ok ? authorizeSetup(actor, written.value) : written
}
