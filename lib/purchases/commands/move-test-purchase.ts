import type { Actor } from '../../accounts/types'
import { now } from '../../clock'
import { domainError } from '../../core/errors'
import { err, ok, type Result } from '../../core/result'
import { transaction } from '../../db/transaction'
import type { ManagedListing } from '../../listings/types'
import { findTestPurchase } from '../queries/find-test-purchase'
import { advanceTest, cancelTest, endTest, hasPending, undoTest } from '../rules/test-purchase'
import type { PurchaseFields } from '../types'
import { writeTestChange } from './write-test-change'

/** What can be done to a test purchase beside changing its plan: cancel as a buyer would, take back what is pending, let it happen now, or end the test. */
export type TestMove = 'cancel' | 'undo' | 'apply' | 'end'

function after(move: TestMove, before: PurchaseFields, at: Date): Result<PurchaseFields> {
  if (move === 'cancel') return cancelTest(before, at)
  if (move === 'undo') return undoTest(before)
  if (move === 'end') return ok(endTest(before, at))
  return hasPending(before) ? ok(advanceTest(before, at)) : err(domainError('no_pending_change'))
}

/**
 * Moves a test purchase on, so that an integrator hears each of GitHub's actions at once. Errors:
 * those of {@link findTestPurchase}, `not_cancellable`, `nothing_to_undo`, `no_pending_change`,
 * `conflict` when it was changed meanwhile.
 */
export async function moveTestPurchase(
  actor: Actor,
  listing: ManagedListing,
  id: string,
  move: TestMove,
): Promise<Result<void>> {
  const found = await findTestPurchase(listing, id)
  if (!found.ok) return found
  const at = now()
  const fields = after(move, found.value, at)
  if (!fields.ok) return fields
  const written = await transaction((tx) =>
    writeTestChange(tx, found.value, fields.value, at, actor),
  )
  return written ? ok(undefined) : err(domainError('conflict'))
}
