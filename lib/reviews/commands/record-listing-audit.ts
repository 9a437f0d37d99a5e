import type { Actor } from '../../accounts/types'
import type { ActionOn } from '../../audit/actions'
import { recordAudit } from '../../audit/record'
import type { Prisma } from '../../db/generated/client'
import type { Transaction } from '../../db/transaction'

/** Writes what a person did to a listing into the audit, where the publisher's owners may read it. */
export async function recordListingAudit(
  tx: Transaction,
  actor: Actor,
  action: ActionOn<'listing'>,
  listing: { id: string; publisher: { accountId: string } },
  detail: Prisma.InputJsonObject = {},
): Promise<void> {
  await recordAudit(tx, {
    actor: { type: 'user', userId: actor.userId, ...(actor.ip ? { ip: actor.ip } : {}) },
    action,
    subject: { type: 'listing', id: listing.id },
    accountId: listing.publisher.accountId,
    detail,
  })
}
