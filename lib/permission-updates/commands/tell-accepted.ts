import type { Transaction } from '../../db/transaction'
import { notify } from '../../notifications/commands/notify'
import { askedKey, noticeOf } from '../queries/notice-of'

/** Tells those who were asked, and the owners, that a change was accepted, in the transaction that learned it. */
export async function tellAccepted(tx: Transaction, updateId: string): Promise<void> {
  const update = await tx.permissionUpdate.findUniqueOrThrow({
    where: { id: updateId },
    include: { account: true, listing: { include: { currentRevision: true } } },
  })
  // Whoever authorized again knows.
  if (update.audience === 'user') return
  const asked = await tx.notification.findMany({
    where: { key: askedKey(updateId) },
    select: { userId: true },
  })
  const isOrganization = update.account.type === 'Organization'
  await notify(
    tx,
    `${updateId}:accepted`,
    {
      userIds: asked.map(({ userId }) => userId),
      ...(isOrganization ? { ownersOf: update.accountId } : { accountIds: [update.accountId] }),
    },
    { kind: 'permissions_accepted', data: noticeOf(update) },
  )
}
