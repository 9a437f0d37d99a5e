import type { Transaction } from '../../db/transaction'

/** Drops the fields of a draft that are public now: those saved until their version was written. What somebody wrote after that stays. */
export async function clearDraft(tx: Transaction, listingId: string, until: Date): Promise<void> {
  await tx.listingDraftField.deleteMany({ where: { listingId, savedAt: { lte: until } } })
}
