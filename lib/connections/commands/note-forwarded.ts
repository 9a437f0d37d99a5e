import { now } from '../../clock'
import { db } from '../../db/client'

/** Keeps when a listing's app last forwarded a webhook, so that its publisher sees that it works. */
export async function noteForwarded(listingId: string): Promise<void> {
  await db().appConnection.updateMany({ where: { listingId }, data: { forwardedAt: now() } })
}
