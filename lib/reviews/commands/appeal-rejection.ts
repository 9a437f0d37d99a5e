import type { Actor } from '../../accounts/types'
import { now } from '../../clock'
import { domainError } from '../../core/errors'
import { parseInput } from '../../core/parse'
import { err, ok, type Result } from '../../core/result'
import { type Transaction, transaction } from '../../db/transaction'
import type { ManagedListing } from '../../listings/types'
import { lockListing } from '../../plans/queries/lock-listing'
import { loadStanding, planChangesIn } from '../queries/load-standing'
import { decideAction } from '../rules'
import { appealSchema } from '../schema'
import { openReview } from './submit-listing'

/**
 * Asks the operator to look at a rejected version once more, as it was, with the integrator's words.
 * Errors: `already_appealed` the second time, `conflict` when it is not rejected or its plans were
 * changed since, `invalid_input` without words.
 */
export async function appealRejection(
  actor: Actor,
  listing: ManagedListing,
  input: unknown,
): Promise<Result<{ reviewId: string }>> {
  const parsed = parseInput(appealSchema, input)
  if (!parsed.ok) return parsed
  return transaction(async (tx) => {
    await lockListing(tx, listing.id)
    const standing = await loadStanding(tx, listing.id)
    const { review, status } = standing
    const allowed = decideAction('appeal', listing.right, status)
    if (!allowed.ok) return allowed
    if (review === null || review.appealOfId !== null) return err(domainError('already_appealed'))
    if (!(await plansAreThere(tx, review.revision))) {
      return err(domainError('conflict', { field: 'plans' }))
    }
    await tx.listingRevision.update({
      where: { id: review.revisionId },
      data: { state: 'in_review' },
    })
    const { note } = parsed.value
    const { revisionId, revision } = review
    const again = { revisionId, note, appealOfId: review.id, at: now(), name: revision.name }
    return ok({ reviewId: await openReview(tx, actor, standing, again) })
  })
}

/** What it would publish is still a draft, and what it would retire is still marked. */
async function plansAreThere(tx: Transaction, revision: { planChanges: unknown }) {
  const { publish, retire } = planChangesIn(revision)
  const drafts = await tx.plan.count({ where: { id: { in: publish }, state: 'draft' } })
  const marked = { state: 'published', retireMarkedAt: { not: null } } as const
  const leaving = await tx.plan.count({ where: { id: { in: retire }, ...marked } })
  return drafts === publish.length && leaving === retire.length
}
