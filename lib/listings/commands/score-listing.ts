import type { Transaction } from '../../db/transaction'
import { loadQuality } from '../queries/load-quality'
import { totalQuality } from '../rules/quality'

const DAY_MS = 24 * 60 * 60_000

/** Gives the row that search reads the points that the listing has at a moment, in the caller's transaction; they are due again a day later. */
export async function scoreListing(tx: Transaction, listingId: string, at: Date): Promise<void> {
  const quality = await loadQuality(tx, listingId, at)
  if (quality === null) return
  await tx.listingSearch.updateMany({
    where: { listingId },
    data: {
      quality: totalQuality(quality),
      installsPoints: quality.installs,
      purchasesPoints: quality.purchases,
      freshnessPoints: quality.freshness,
      proofPoints: quality.proof,
      thriftPoints: quality.thrift,
      dueAt: new Date(+at + DAY_MS),
    },
  })
}
