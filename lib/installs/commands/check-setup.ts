import { recordAudit } from '../../audit/record'
import { now } from '../../clock'
import { ok, type Result } from '../../core/result'
import { db } from '../../db/client'
import type { Setup } from '../../db/generated/client'
import { transaction } from '../../db/transaction'
import { loadListingOf } from '../queries/load-setup-listing'
import { isAbandoned, nextSetupCheck } from '../rules'
import { readAndConverge } from './check-installation'
import { closePayment } from './close-payment'
import { queueConfirmedMail } from './queue-confirmed-mail'
import { queueRequestCheck } from './queue-request-check'

async function finish(setup: Setup): Promise<void> {
  await transaction(async (tx) => {
    const { count } = await tx.setup.updateMany({
      where: { id: setup.id, state: 'awaiting_install' },
      data: { state: 'active' },
    })
    if (count === 0) return
    await recordAudit(tx, {
      actor: { type: 'github' },
      action: 'setup.finished',
      subject: { type: 'setup', id: setup.id },
      accountId: setup.accountId,
    })
    await queueConfirmedMail(tx, setup)
    await queueRequestCheck(tx, setup)
  })
}

async function giveUp(setup: Setup): Promise<void> {
  await transaction(async (tx) => {
    const { count } = await tx.setup.updateMany({
      where: { id: setup.id, state: { in: ['awaiting_payment', 'awaiting_install'] } },
      data: { state: 'abandoned' },
    })
    if (count === 0) return
    await recordAudit(tx, {
      actor: { type: 'system' },
      action: 'setup.abandoned',
      subject: { type: 'setup', id: setup.id },
      accountId: setup.accountId,
    })
  })
}

/** Whether the account is gone, or the approval that a set-up follows was taken back, or ended in another way than by being used. */
async function isOutOfDate({ accountId, requestId }: Setup): Promise<boolean> {
  const gone = { id: accountId, deletedAt: { not: null } }
  if ((await db().account.count({ where: gone })) > 0) return true
  if (requestId === null) return false
  const ended = { id: requestId, endedAt: { not: null }, state: { not: 'active' as const } }
  return (await db().installationRequest.count({ where: ended })) > 0
}

/** Closes the way that an approval opened, since that is over. Who paid a moment ago has paid: it goes on. */
async function close(setup: Setup): Promise<Result<void>> {
  const closed = await closePayment(setup.id)
  if (closed.ok) await giveUp(setup)
  else await waitMore(setup)
  return closed.ok || closed.error.code === 'conflict' ? ok(undefined) : closed
}

async function isActive(setup: Setup): Promise<boolean> {
  const { listingId, accountId } = setup
  const installation = await db().installation.findUnique({
    where: { listingId_accountId: { listingId, accountId } },
    select: { state: true, source: true },
  })
  return installation?.state === 'active' && installation.source === 'github'
}

async function waitMore(setup: Setup): Promise<void> {
  if (isAbandoned(setup.createdAt, now())) return giveUp(setup)
  await db().setup.updateMany({
    where: { id: setup.id },
    data: { dueAt: nextSetupCheck(setup.createdAt, now()), updatedAt: now() },
  })
}

/**
 * Looks whether what a setup waits for has happened: asks GitHub, keeps the answer, and ends the
 * setup once GitHub says that the app is active there (never before). Payment is told by the
 * purchase. One whose approval is over, or whose account is gone, is given up, and its payment page closed. Errors:
 * `github_unavailable`, `stripe_unavailable`; it is looked at again when due.
 */
export async function checkSetup(setupId: string): Promise<Result<void>> {
  const setup = await db().setup.findUnique({
    where: { id: setupId },
    include: { account: { include: { connection: true } } },
  })
  if (setup === null || setup.state === 'active' || setup.state === 'abandoned')
    return ok(undefined)
  const reading = await readAndConverge(await loadListingOf(setup.listingId), setup.account)
  if (setup.state === 'awaiting_install' && (await isActive(setup))) await finish(setup)
  else if (await isOutOfDate(setup)) return close(setup)
  else await waitMore(setup)
  return reading.ok ? ok(undefined) : reading
}
