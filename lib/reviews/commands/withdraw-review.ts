import type { Actor } from '../../accounts/types'
import { ok, type Result } from '../../core/result'
import { type Transaction, transaction } from '../../db/transaction'
import type { ManagedListing } from '../../listings/types'
import { lockListing } from '../../plans/queries/lock-listing'
import { loadStanding, type Standing } from '../queries/load-standing'
import { decideAction } from '../rules'
import { recordListingAudit } from './record-listing-audit'

/** Takes back what waits for its review; what is written stays as the draft. Error: `conflict` when it no longer waits. */
export async function withdrawReview(actor: Actor, listing: ManagedListing): Promise<Result<void>> {
  return transaction(async (tx) => {
    await lockListing(tx, listing.id)
    const standing = await loadStanding(tx, listing.id)
    const allowed = decideAction('withdraw', listing.right, standing.status)
    if (!allowed.ok) return allowed
    await dropWaiting(tx, standing)
    const detail = { reviewId: standing.review?.id ?? null }
    await recordListingAudit(tx, actor, 'listing.withdrawn', standing.listing, detail)
    return ok(undefined)
  })
}

/** Takes the waiting review of a held listing out of the queue, if there is one. */
export async function dropWaiting(tx: Transaction, { review }: Standing): Promise<void> {
  if (review?.state !== 'waiting') return
  await tx.listingReview.update({ where: { id: review.id }, data: { state: 'withdrawn' } })
  await tx.listingRevision.update({
    where: { id: review.revisionId },
    data: { state: 'withdrawn' },
  })
}
