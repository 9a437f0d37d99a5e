import type { Transaction } from '../../db/transaction'

/** Whether another listing, in whatever state, has this address. Reads in the caller's transaction. */
export async function isAddressTaken(
  tx: Transaction,
  listingId: string,
  slug: string,
): Promise<boolean> {
  return (await tx.listing.count({ where: { slug, id: { not: listingId } } })) > 0
}
