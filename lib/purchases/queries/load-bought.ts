import type { Transaction } from '../../db/transaction'
import { madeChanges, paidCheckout } from './purchase-shape'

/** A purchase with everything that tells others about it: who bought what from whom. Reads in the caller's transaction. */
export function loadBought(tx: Transaction, purchaseId: string) {
  return tx.purchase.findUniqueOrThrow({
    where: { id: purchaseId },
    include: {
      plan: true,
      account: { include: { connection: true } },
      startedBy: { include: { account: true } },
      listing: { include: { publisher: true, currentRevision: { select: { name: true } } } },
      pendingPlan: true,
      checkouts: paidCheckout,
      changes: madeChanges,
    },
  })
}

export type BoughtRow = Awaited<ReturnType<typeof loadBought>>
