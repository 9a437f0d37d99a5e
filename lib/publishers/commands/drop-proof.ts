import type { Transaction } from '../../db/transaction'
import type { PublisherId } from '../types'
import { touchListings } from './touch-listings'

/** Takes the mark from a publisher's listings: nothing is proved about another domain, or about none. */
export async function dropProof(tx: Transaction, id: PublisherId): Promise<void> {
  const { count } = await tx.publisher.updateMany({
    where: { id, verifiedDomain: { not: null } },
    data: { verifiedDomain: null, verifiedAt: null },
  })
  if (count > 0) await touchListings(tx, id)
}
