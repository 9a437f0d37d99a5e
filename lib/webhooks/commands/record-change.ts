import type { Actor } from '../../accounts/types'
import type { ActionOn } from '../../audit/actions'
import { recordAudit } from '../../audit/record'
import type { Prisma } from '../../db/generated/client'
import type { Transaction } from '../../db/transaction'
import type { ManagedListing } from '../../listings/types'

/** Writes who changed a listing's webhook, for the owners of its publisher. */
export async function recordWebhookChange(
  tx: Transaction,
  actor: Actor,
  listing: Pick<ManagedListing, 'id' | 'publisher'>,
  action: ActionOn<'webhook'>,
  detail: Prisma.InputJsonObject = {},
): Promise<void> {
  const { accountId } = await tx.publisher.findUniqueOrThrow({
    where: { id: listing.publisher.id },
    select: { accountId: true },
  })
  await recordAudit(tx, {
    actor: { type: 'user', userId: actor.userId, ip: actor.ip },
    action,
    subject: { type: 'listing', id: listing.id },
    accountId,
    detail,
  })
}
