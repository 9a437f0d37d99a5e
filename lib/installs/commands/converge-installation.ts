import type { GithubInstallation } from '../../adapters/github/types'
import type { WhatHappened } from '../../audit/actions'
import { recordAudit } from '../../audit/record'
import { newId } from '../../core/ids'
import { sameValue } from '../../core/same-value'
import type { Installation, Prisma } from '../../db/generated/client'
import type { Transaction } from '../../db/transaction'
import { addJob } from '../../jobs/add-job'
import { countInstallations } from '../../listings/commands/count-installations'
import { nextInstallationCheck } from '../rules'
import { queueRequestCheck } from './queue-request-check'
import { tellPlanGoesOn } from './tell-plan-goes-on'

interface Place {
  listing: { id: string; slug: string }
  accountId: string
  /** Who says so; GitHub where nothing is said. */
  source?: 'github' | 'integrator'
}

type Standing = Pick<
  Prisma.InstallationUncheckedCreateInput,
  | 'state'
  | 'githubInstallationId'
  | 'repositorySelection'
  | 'permissions'
  | 'events'
  | 'installedAt'
  | 'suspendedAt'
  | 'deletedAt'
>

function standingOf(found: GithubInstallation): Standing {
  const { suspendedAt } = found
  return {
    state: suspendedAt === null ? 'active' : 'suspended',
    githubInstallationId: BigInt(found.id),
    repositorySelection: found.repositorySelection,
    permissions: found.permissions,
    events: found.events,
    installedAt: new Date(found.createdAt),
    suspendedAt: suspendedAt === null ? null : new Date(suspendedAt),
    deletedAt: null,
  }
}

function gone(readAt: Date): Standing {
  return { state: 'deleted', suspendedAt: null, deletedAt: readAt }
}

function changeFrom(
  before: Installation | null,
  after: Standing,
): WhatHappened<'installation'> | undefined {
  const was = before?.state ?? 'deleted'
  if (was === after.state) {
    const narrowed = before?.repositorySelection !== after.repositorySelection
    return after.state !== 'deleted' && narrowed ? 'repositories_changed' : undefined
  }
  if (after.state === 'deleted') return 'uninstalled'
  if (after.state === 'suspended') return 'suspended'
  return was === 'suspended' ? 'resumed' : 'installed'
}

async function write(
  tx: Transaction,
  { listing, accountId, source = 'github' }: Place,
  before: Installation | null,
  after: Standing,
  readAt: Date,
): Promise<boolean> {
  const data = { ...after, source, readAt, dueAt: nextInstallationCheck(readAt) }
  if (before === null) {
    const { count } = await tx.installation.createMany({
      data: [{ id: newId('installation'), listingId: listing.id, accountId, ...data }],
      skipDuplicates: true,
    })
    return count === 1
  }
  const { count } = await tx.installation.updateMany({
    // An answer that was overtaken by a newer one changes nothing.
    where: { id: before.id, readAt: { lte: readAt } },
    data,
  })
  return count === 1
}

/** The row as it stands, held until the transaction ends: two answers at once are one change. */
async function lockRow(tx: Transaction, { listing, accountId }: Place) {
  await tx.$queryRaw`
    select 1 from installation
    where listing_id = ${listing.id} and account_id = ${accountId} for update`
  return tx.installation.findUnique({
    where: { listingId_accountId: { listingId: listing.id, accountId } },
  })
}

/** Whether an update was accepted, or a new one waits, is looked at where what was granted differs. */
async function settleLater(
  tx: Transaction,
  { listing, accountId }: Place,
  before: Installation | null,
  after: Standing,
): Promise<void> {
  const isSame = sameValue(before?.permissions ?? null, after.permissions ?? null)
  if (isSame && before?.state === after.state) return
  const payload = { listingId: listing.id, accountId }
  await addJob(tx, 'permissions.settle', payload, { key: `settle:${listing.id}:${accountId}` })
}

/** Makes what we keep of an app on an account what GitHub, or the integrator where GitHub cannot be asked, said at `readAt`; null for "not there". Any order and any number of answers ends the same. */
export async function convergeInstallation(
  tx: Transaction,
  place: Place,
  found: GithubInstallation | null,
  readAt: Date,
): Promise<void> {
  const { listing, accountId } = place
  const before = await lockRow(tx, place)
  if (before === null && found === null) return
  if (before?.state === 'deleted' && found === null) {
    const dueAt = nextInstallationCheck(readAt)
    await tx.installation.updateMany({
      where: { id: before.id, readAt: { lte: readAt } },
      data: { readAt, dueAt },
    })
    return
  }
  const after = found === null ? gone(readAt) : standingOf(found)
  const change = changeFrom(before, after)
  const written = await write(tx, place, before, after, readAt)
  if (!written) return
  await settleLater(tx, place, before, after)
  if (change === undefined) return
  await recordAudit(tx, {
    actor: { type: place.source === 'integrator' ? 'system' : 'github' },
    action: `installation.${change}`,
    subject: { type: 'listing', id: listing.id },
    accountId,
    detail: {
      installation_id: Number(after.githubInstallationId ?? before?.githubInstallationId),
      source: place.source ?? 'github',
    },
  })
  await countInstallations(tx, listing.id)
  const about = { listingId: listing.id, accountId }
  if (change === 'uninstalled') await tellPlanGoesOn(tx, about, readAt)
  await queueRequestCheck(tx, about)
}
