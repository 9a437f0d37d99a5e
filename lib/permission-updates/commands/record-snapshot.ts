import { recordAudit } from '../../audit/record'
import { newId } from '../../core/ids'
import type { PermissionSnapshot } from '../../db/generated/client'
import type { Transaction } from '../../db/transaction'
import { addJob } from '../../jobs/add-job'
import { toAccess } from '../queries/to-access'
import { isSameAccess } from '../rules'
import type { Access } from '../types'
import { showOnListing } from './show-on-listing'

interface NewReading {
  listingId: string
  access: Access
  source: 'github' | 'integrator'
  readAt: Date
  dueAt: Date
}

/** What the app asks for as it was known, held until the transaction ends; undefined where a newer reading overtook this one. */
async function lockCurrent(tx: Transaction, { listingId, readAt }: NewReading) {
  await tx.$queryRaw`select 1 from permission_watch where listing_id = ${listingId} for update`
  const watch = await tx.permissionWatch.findUniqueOrThrow({
    where: { listingId },
    include: { snapshot: true },
  })
  return watch.readAt !== null && watch.readAt > readAt ? undefined : watch
}

async function keep(
  tx: Transaction,
  { listingId, access, source, readAt }: NewReading,
  before: PermissionSnapshot | null,
): Promise<string> {
  const id = newId('permissionSnapshot')
  const number = (before?.number ?? 0) + 1
  await tx.permissionSnapshot.create({ data: { id, listingId, number, ...access, source, readAt } })
  if (before === null) return id
  await recordAudit(tx, {
    actor: { type: source === 'github' ? 'github' : 'system' },
    action: 'permissions.changed',
    subject: { type: 'listing', id: listingId },
    detail: { snapshot: number, source },
  })
  return id
}

/** Keeps a reading of what an app asks for: a snapshot where it differs from the one before, and then every account that has the app is looked at. Any number of readings in any order ends with the newest. */
export async function recordSnapshot(tx: Transaction, reading: NewReading): Promise<void> {
  const { listingId, access, readAt, dueAt } = reading
  const watch = await lockCurrent(tx, reading)
  if (watch === undefined) return
  const { snapshot } = watch
  const seen = { readAt, dueAt, failedAt: null }
  if (snapshot !== null && isSameAccess(toAccess(snapshot), access)) {
    await tx.permissionWatch.update({ where: { listingId }, data: seen })
    return
  }
  const snapshotId = await keep(tx, reading, snapshot)
  await tx.permissionWatch.update({ where: { listingId }, data: { ...seen, snapshotId } })
  await showOnListing(tx, listingId, snapshot)
  await addJob(tx, 'permissions.route', { listingId }, { key: `route:${listingId}` })
}
