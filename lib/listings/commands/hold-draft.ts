import { now } from '../../clock'
import { domainError } from '../../core/errors'
import { err, type Result } from '../../core/result'
import { type Transaction, transaction } from '../../db/transaction'
import { type Draft, loadDraft } from '../queries/load-draft'
import type { ManagedListing } from '../types'

/**
 * Runs a change of a listing's draft with the draft held, so that two who save at once come one after
 * the other and neither is overlooked. Errors: `not_found` for a listing that is no longer the
 * publisher's or was delisted, and those of the change.
 */
export function holdDraft<T>(
  { id, publisher }: ManagedListing,
  change: (tx: Transaction, draft: Draft) => Promise<Result<T>>,
): Promise<Result<T>> {
  return transaction(async (tx) => {
    const { count } = await tx.listing.updateMany({
      where: { id, publisherId: publisher.id, state: { not: 'delisted' } },
      data: { updatedAt: now() },
    })
    const draft = count === 0 ? null : await loadDraft(tx, id)
    return draft === null ? err(domainError('not_found')) : change(tx, draft)
  })
}
