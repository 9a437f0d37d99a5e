import { db } from '../../db/client'
import { settleUpdates } from './settle-updates'

/** Makes the updates that wait for one installation agree with what was read of it last. */
export async function settleInstallation(installationId: string): Promise<void> {
  const row = await db().installation.findUnique({
    where: { id: installationId },
    select: { listingId: true, accountId: true },
  })
  if (row !== null) await settleUpdates(row)
}
