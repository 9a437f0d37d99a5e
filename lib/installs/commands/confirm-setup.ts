import type { Actor } from '../../accounts/types'
import { recordAudit } from '../../audit/record'
import { now } from '../../clock'
import { domainError } from '../../core/errors'
import { newId } from '../../core/ids'
import { err, ok, type Result } from '../../core/result'
import { db } from '../../db/client'
import { type Transaction, transaction } from '../../db/transaction'
import { authorizeSetup } from '../queries/authorize-setup'
import { loadListingOf } from '../queries/load-setup-listing'
import { canBeRead } from '../queries/read-installation'
import { nextInstallationCheck } from '../rules'
import { queueRequestCheck } from './queue-request-check'

async function keepWord(
  tx: Transaction,
  { listingId, accountId }: { listingId: string; accountId: string },
): Promise<void> {
  const at = now()
  const data = {
    state: 'active' as const,
    source: 'person' as const,
    readAt: at,
    dueAt: nextInstallationCheck(at),
    suspendedAt: null,
    deletedAt: null,
  }
  await tx.installation.upsert({
    where: { listingId_accountId: { listingId, accountId } },
    create: { id: newId('installation'), listingId, accountId, installedAt: at, ...data },
    update: data,
  })
}

/**
 * Takes a person's word that an integration is set up, where nobody else can tell: OAuth Apps, API
 * integrations, and apps that neither their integrator nor the organization connected. Errors:
 * `not_found`; `conflict` where GitHub can tell, so that GitHub is asked, or when nothing is open.
 */
export async function confirmSetup(actor: Actor, setupId: string): Promise<Result<void>> {
  const id = await authorizeSetup(actor, setupId)
  if (!id.ok) return id
  const setup = await db().setup.findUniqueOrThrow({
    where: { id: id.value },
    include: { account: { include: { connection: true } } },
  })
  if (canBeRead(await loadListingOf(setup.listingId), setup.account)) {
    return err(domainError('conflict'))
  }
  return transaction(async (tx) => {
    const { count } = await tx.setup.updateMany({
      where: { id: id.value, state: 'awaiting_install' },
      data: { state: 'active' },
    })
    if (count === 0) return err(domainError('conflict'))
    await keepWord(tx, setup)
    await queueRequestCheck(tx, setup)
    await recordAudit(tx, {
      actor: { type: 'user', userId: actor.userId, ip: actor.ip },
      action: 'setup.confirmed_by_person',
      subject: { type: 'setup', id: id.value },
      accountId: setup.accountId,
    })
    return ok(undefined)
  })
}
