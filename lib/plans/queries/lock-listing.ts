import type { Transaction } from '../../db/transaction'

/**
 * Holds a listing until the transaction ends, so that nobody edits its plans while they are being
 * submitted, published or counted. Waits for whoever holds it.
 */
export async function lockListing(tx: Transaction, listingId: string): Promise<void> {
  await tx.$queryRaw`select id from listing where id = ${listingId} for update`
}
