import type { Transaction } from '../../db/transaction'
import { notify } from '../../notifications/commands/notify'

/**
 * Tells who answers for an account that an app is uninstalled there and its plan goes on: nothing is
 * cancelled silently, nor charged silently (design §4). A plan that has an end is left alone.
 */
export async function tellPlanGoesOn(
  tx: Transaction,
  { listingId, accountId }: { listingId: string; accountId: string },
  at: Date,
): Promise<void> {
  const purchase = await tx.purchase.findFirst({
    where: {
      ...{ listingId, accountId, isTest: false, cancelAtPeriodEnd: false },
      state: { not: 'cancelled' },
    },
    include: {
      account: { select: { login: true, type: true } },
      listing: { select: { slug: true, currentRevision: { select: { name: true } } } },
    },
  })
  if (purchase === null) return
  const { id, account, listing } = purchase
  const isPerson = account.type === 'User'
  await notify(
    tx,
    `${id}:plan_goes_on:${at.toISOString()}`,
    isPerson ? { accountIds: [accountId] } : { ownersOf: accountId },
    {
      kind: 'plan_goes_on',
      data: {
        ...{ id, account: account.login, person: null, facts: [] },
        listing: listing.currentRevision?.name ?? listing.slug,
      },
    },
  )
}
