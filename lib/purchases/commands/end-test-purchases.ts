import type { Transaction } from '../../db/transaction'
import { endTest } from '../rules/test-purchase'
import { writeTestChange } from './write-test-change'

/** Ends every test purchase of a listing, as its publication does: buyers begin afresh, and the integrator hears `cancelled`. Answers how many. */
export async function endTestPurchases(
  tx: Transaction,
  listingId: string,
  at: Date,
): Promise<number> {
  const tests = await tx.purchase.findMany({
    where: { listingId, isTest: true, state: { not: 'cancelled' } },
    orderBy: { id: 'asc' },
  })
  let ended = 0
  for (const test of tests) {
    if (await writeTestChange(tx, test, endTest(test, at), at)) ended += 1
  }
  return ended
}
