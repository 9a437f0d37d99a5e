import { recordAudit } from '../../audit/record'
import { now } from '../../clock'
import { ok, type Result } from '../../core/result'
import { db } from '../../db/client'
import type { Setup } from '../../db/generated/client'
import { transaction } from '../../db/transaction'
import { loadListingOf } from '../queries/load-setup-listing'
import { isAbandoned, nextSetupCheck } from '../rules'
import { readAndConverge } from './check-installation'
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
 * purchase. Errors: `github_unavailable`; it is looked at again when due.
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
  else await waitMore(setup)
  return reading.ok ? ok(undefined) : reading
}
