import { actsFor } from '../../accounts/queries/authorize-account'
import type { Actor } from '../../accounts/types'
import { recordAudit } from '../../audit/record'
import { now } from '../../clock'
import { domainError } from '../../core/errors'
import { newId } from '../../core/ids'
import { err, ok, type Result } from '../../core/result'
import type { Prisma, SetupState } from '../../db/generated/client'
import { type Transaction, transaction } from '../../db/transaction'
import { addJob } from '../../jobs/add-job'
import { type AuthorizedSetupId, authorizeSetup } from '../queries/authorize-setup'
import type { Decided } from '../queries/decide-for'
import type { Begin, DecidedSetup } from '../queries/decide-setup'
import { nextSetupCheck } from '../rules'
import type { StartSetupInput } from '../schema'

const openStates: SetupState[] = ['awaiting_payment', 'awaiting_install']

/** The checkout that pays for a set-up, and the approval that it follows; null where there is none. */
interface Ways {
  checkoutId: string | null
  requestId: string | null
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

type Content = Omit<Prisma.SetupUncheckedCreateInput, 'id' | 'listingId' | 'accountId'> &
  Pick<Begin, 'planId'> & { checkoutId: string | null }

/** A new row, or the open one with the new choice in place of the old, unless somebody is paying for that. */
async function insertOrReplace(
  tx: Transaction,
  place: { listingId: string; accountId: string },
  data: Content,
): Promise<string | undefined> {
  const id = newId('setup')
  const { count } = await tx.setup.createMany({
    data: [{ id, ...place, ...data }],
    skipDuplicates: true,
  })
  if (count === 1) return id
  const { checkoutId, planId } = data
  const [taken] = await tx.setup.updateManyAndReturn({
    where: {
      ...place,
      state: { in: openStates },
      OR: [
        { checkoutId: null },
        { planId },
        { checkout: { state: { not: 'open' } } },
        ...(checkoutId === null ? [] : [{ checkoutId }]),
      ],
    },
    data,
    select: { id: true },
  })
  return taken?.id
}

function contentOf(
  actor: Actor,
  { decided: { decision }, begin }: DecidedSetup,
  input: StartSetupInput,
  ways: Ways,
): Content {
  const at = now()
  return {
    ...begin,
    ...ways,
    startedById: actor.userId,
    repositorySelection: input.selection,
    repositoryIds: decision.installNow.map(BigInt),
    decision: { ...decision, reasons: decision.reasons.map((reason) => ({ ...reason })) },
    dueAt: nextSetupCheck(at, at),
    createdAt: at,
    updatedAt: at,
  }
}

/**
 * Keeps a decided set-up, with the checkout that pays for it if there is one, and has it looked at.
 * An open one of the same listing and account is replaced. Errors: `role_lost`, `checkout_open`.
 */
export async function writeSetup(
  actor: Actor,
  setup: DecidedSetup,
  input: StartSetupInput,
  ways: Ways,
): Promise<Result<AuthorizedSetupId>> {
  const { listing, decided, begin } = setup
  const { account, decision } = decided
  const written = await transaction(async (tx) => {
    if (!(await stillStands(tx, actor, decided))) return err(domainError('role_lost'))
    const place = { listingId: listing.id, accountId: account.id }
    const id = await insertOrReplace(tx, place, contentOf(actor, setup, input, ways))
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
        plan_id: begin.planId,
        request_id: ways.requestId,
      },
    })
    await addJob(tx, 'setup.check', { setupId: id }, { key: `setup:${id}` })
    return ok(id)
  })
  return written.ok ? authorizeSetup(actor, written.value) : written
}
