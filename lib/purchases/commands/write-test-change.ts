import type { Actor } from '../../accounts/types'
import type { Purchase } from '../../db/generated/client'
import type { Transaction } from '../../db/transaction'
import { difference } from '../rules/difference'
import { fieldsOf } from '../rules/test-purchase'
import type { PurchaseFields } from '../types'
import { writeChanges } from './write-changes'

/** Writes what became of a test purchase, with its ledger entries and webhooks as for a real one. False when somebody else changed it meanwhile. */
export async function writeTestChange(
  tx: Transaction,
  before: Purchase,
  after: PurchaseFields,
  at: Date,
  actor?: Actor,
): Promise<boolean> {
  const [purchase] = await tx.purchase.updateManyAndReturn({
    where: { id: before.id, version: before.version, isTest: true, state: { not: 'cancelled' } },
    data: fieldsOf(after),
  })
  if (purchase === undefined) return false
  const changes = difference(before, after, at)
  await writeChanges(tx, { purchase, before, changes, read: null, actor })
  return true
}
