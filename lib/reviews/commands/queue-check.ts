import type { Operator } from '../../auth/operator'
import { domainError } from '../../core/errors'
import { isId } from '../../core/ids'
import { err, ok, type Result } from '../../core/result'
import { transaction } from '../../db/transaction'
import { addJob } from '../../jobs/add-job'
import { recordCatalogueAudit } from './record-catalogue-audit'

/** Lets the automatic checks of a waiting review run once more; until they have, none are shown. Errors: `not_found`, `conflict` when it no longer waits. */
export async function queueCheck(operator: Operator, reviewId: string): Promise<Result<void>> {
  if (!isId('review', reviewId)) return err(domainError('not_found'))
  return transaction(async (tx) => {
    const { count } = await tx.listingReview.updateMany({
      where: { id: reviewId, state: 'waiting' },
      data: { checkedAt: null },
    })
    if (count === 0) return err(domainError('conflict'))
    await addJob(tx, 'review.check', { reviewId }, { key: `review:${reviewId}` })
    const subject = { type: 'listing_review', id: reviewId }
    await recordCatalogueAudit(tx, operator, 'review.check_queued', subject)
    return ok(undefined)
  })
}
