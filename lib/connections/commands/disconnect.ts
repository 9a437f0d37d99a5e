import type { Actor } from '../../accounts/types'
import { recordAudit } from '../../audit/record'
import { transaction } from '../../db/transaction'
import type { ManagedListingId } from '../../listings/types'
import { ways } from '../schema'
import type { ConnectionWay } from '../types'

/** Forgets what one way of connecting was made of; the row goes with the last. Nothing happens where it was not there. */
export async function disconnect(
  actor: Actor,
  listingId: ManagedListingId,
  way: ConnectionWay,
): Promise<void> {
  await transaction(async (tx) => {
    // Whoever takes another way away at the same time waits: one of the two takes the last.
    await tx.$queryRaw`select 1 from app_connection where listing_id = ${listingId} for update`
    const row = await tx.appConnection.findUnique({ where: { listingId } })
    if (row === null || row[way] === null) return
    const isLast = ways.every((one) => one === way || row[one] === null)
    await (isLast
      ? tx.appConnection.delete({ where: { listingId } })
      : tx.appConnection.update({ where: { listingId }, data: { [way]: null } }))
    await recordAudit(tx, {
      actor: { type: 'user', userId: actor.userId, ip: actor.ip },
      action: 'connection.disconnected',
      subject: { type: 'listing', id: listingId },
      detail: { ways: [way] },
    })
  })
}
