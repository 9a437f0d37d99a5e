import type { Transaction } from '../../db/transaction'
import { settleChange } from '../rules/settle-change'
import type { PurchaseFields } from '../types'
import type { ReadSubscription } from './read-subscription'

/** Notes what became of the change that somebody asked for, from what Stripe says of the purchase. */
export async function settleOpenChange(
  tx: Transaction,
  purchaseId: string,
  fields: PurchaseFields,
  { subscription }: ReadSubscription,
  at: Date,
): Promise<void> {
  const open = await tx.planChange.findFirst({ where: { purchaseId, state: 'open' } })
  if (open === null) return
  const state = settleChange(open, fields, subscription.pendingUpdate !== null, at)
  if (state === 'open') return
  await tx.planChange.updateMany({
    where: { id: open.id, state: 'open' },
    data: { state, endedAt: at },
  })
}
