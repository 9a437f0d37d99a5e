import { now } from '../../clock'
import { db } from '../../db/client'
import { transaction } from '../../db/transaction'
import { advanceTest, endTest } from '../rules/test-purchase'
import { writeTestChange } from './write-test-change'

const atOnce = 100

/** Lets the end of a period come for test purchases, as Stripe does for real ones, and ends those whose listing is no longer a draft. Answers how many changed. */
export async function sweepTestPurchases(): Promise<number> {
  const at = now()
  const due = await db().purchase.findMany({
    where: {
      isTest: true,
      state: { not: 'cancelled' },
      OR: [{ currentPeriodEnd: { lte: at } }, { listing: { state: { not: 'draft' } } }],
    },
    include: { listing: { select: { state: true } } },
    orderBy: { id: 'asc' },
    take: atOnce,
  })
  for (const { listing, ...test } of due) {
    const moment = test.currentPeriodEnd !== null && test.currentPeriodEnd < at
    const after =
      listing.state === 'draft'
        ? advanceTest(test, moment ? (test.currentPeriodEnd ?? at) : at)
        : endTest(test, at)
    await transaction((tx) => writeTestChange(tx, test, after, at))
  }
  return due.length
}
