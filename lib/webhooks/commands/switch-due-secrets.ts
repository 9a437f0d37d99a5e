import { recordAudit } from '../../audit/record'
import { now } from '../../clock'
import { db } from '../../db/client'
import { transaction } from '../../db/transaction'

/** Notes the rotations that are over: deliveries are signed with the next secret alone from that moment on anyway. */
export async function switchDueSecrets(): Promise<void> {
  const due = await db().webhookEndpoint.findMany({
    where: { rotatesAt: { lte: now() } },
    include: { listing: { select: { publisher: { select: { accountId: true } } } } },
  })
  for (const { id, secret, nextSecret, listingId, listing } of due) {
    if (nextSecret === null) continue
    await transaction(async (tx) => {
      const { count } = await tx.webhookEndpoint.updateMany({
        where: { id, secret, nextSecret },
        data: { secret: nextSecret, nextSecret: null, rotatesAt: null },
      })
      if (count === 0) return
      await recordAudit(tx, {
        actor: { type: 'system' },
        action: 'webhook.secret_switched',
        subject: { type: 'listing', id: listingId },
        accountId: listing.publisher.accountId,
        detail: { tested: false },
      })
    })
  }
}
