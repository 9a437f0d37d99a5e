import { recordAudit } from '../../audit/record'
import { now } from '../../clock'
import { newId } from '../../core/ids'
import type { PermissionUpdate, StateSource } from '../../db/generated/client'
import type { Transaction } from '../../db/transaction'
import { addJob } from '../../jobs/add-job'
import { toAccess } from '../queries/to-access'
import { nextUpdate, nextUpdateReminder } from '../rules'
import type { Access, UpdateAudience, UpdateState } from '../types'
import { tellAccepted } from './tell-accepted'

/** What is asked of one account, and what it granted; null for one that no longer has the app. */
export interface Demand {
  granted: Access | null
  asked: Access
  audience: UpdateAudience
  /** Who says what was granted, and when. */
  source: StateSource
  readAt: Date
}

interface Place {
  listingId: string
  accountId: string
  snapshotId: string
}

const actors = { github: 'github', integrator: 'system', person: 'system' } as const

async function audit(
  tx: Transaction,
  { listingId, accountId }: Place,
  demand: Demand,
  update: { id: string; state: UpdateState | 'open' },
): Promise<void> {
  await recordAudit(tx, {
    actor: { type: actors[demand.source] },
    action: `permission_update.${update.state === 'open' ? 'opened' : update.state}`,
    subject: { type: 'permission_update', id: update.id },
    accountId,
    detail: { listing: listingId, source: demand.source },
  })
}

async function close(
  tx: Transaction,
  place: Place,
  demand: Demand,
  open: PermissionUpdate,
  state: Exclude<UpdateState, 'open'>,
): Promise<void> {
  const { source, readAt } = demand
  const { count } = await tx.permissionUpdate.updateMany({
    where: { id: open.id, state: 'open' },
    data: { state, source, readAt, endedAt: now(), remindAt: null },
  })
  if (count === 0) return
  await audit(tx, place, demand, { id: open.id, state })
  if (state === 'accepted') await tellAccepted(tx, open.id)
}

async function openUpdate(tx: Transaction, place: Place, demand: Demand, granted: Access) {
  const { asked, audience, source, readAt } = demand
  const id = newId('permissionUpdate')
  const createdAt = now()
  const told = { before: granted, after: asked, source, readAt, createdAt }
  // A person is asked again by the app itself, whenever it sends them to sign in.
  const remindAt = audience === 'user' ? null : nextUpdateReminder(createdAt, 0)
  const { count } = await tx.permissionUpdate.createMany({
    data: [{ id, ...place, audience, ...told, remindAt }],
    skipDuplicates: true,
  })
  if (count === 0) return
  await audit(tx, place, demand, { id, state: 'open' })
  await addJob(tx, 'permissions.tell', { updateId: id }, { key: `tell:${id}` })
}

/** Opens and closes the update of one account for its installation, or for what its person authorized, in the caller's transaction. */
export async function settleDemand(
  tx: Transaction,
  place: Place,
  demand: Demand,
  part: 'installation' | 'user',
): Promise<void> {
  const { listingId, accountId } = place
  const open = await tx.permissionUpdate.findFirst({
    where: {
      listingId,
      accountId,
      state: 'open',
      audience: part === 'user' ? 'user' : { not: 'user' },
    },
  })
  const was = open && { before: toAccess(open.before), after: toAccess(open.after) }
  const next = nextUpdate({ granted: demand.granted, asked: demand.asked, open: was })
  if (open !== null && next.close !== null) await close(tx, place, demand, open, next.close)
  if (next.open && demand.granted !== null) await openUpdate(tx, place, demand, demand.granted)
  if (open !== null && next.close === null) {
    const { source, readAt, audience } = demand
    await tx.permissionUpdate.update({ where: { id: open.id }, data: { source, readAt, audience } })
  }
}
