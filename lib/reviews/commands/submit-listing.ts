import type { Actor } from '../../accounts/types'
import { now } from '../../clock'
import { domainError } from '../../core/errors'
import { newId } from '../../core/ids'
import { parseInput } from '../../core/parse'
import { err, ok, type Result } from '../../core/result'
import { type Transaction, transaction } from '../../db/transaction'
import { addJob } from '../../jobs/add-job'
import type { ManagedListing } from '../../listings/types'
import { lockListing } from '../../plans/queries/lock-listing'
import { loadStanding, type Standing } from '../queries/load-standing'
import { readSubmission } from '../queries/read-submission'
import { decideAction } from '../rules'
import { submissionSchema } from '../schema'
import { tellIntegrator, tellOperators } from './queue-listing-mails'
import { recordListingAudit } from './record-listing-audit'
import { writeSubmission } from './write-submission'

/**
 * Submits a listing as it is written now, with its plans, for the operator to look at: what was
 * submitted never changes from then on. Nothing that is public changes before it is approved.
 * Errors: `conflict` when it waits already, `owner_required` for an editor who would bring back a
 * delisted one, `draft_incomplete` with the field, `nothing_to_submit`.
 */
export async function submitListing(
  actor: Actor,
  listing: ManagedListing,
  input: unknown,
): Promise<Result<{ reviewId: string }>> {
  const parsed = parseInput(submissionSchema, input)
  if (!parsed.ok) return parsed
  const at = now()
  return transaction(async (tx) => {
    await lockListing(tx, listing.id)
    const standing = await loadStanding(tx, listing.id)
    const action = standing.status === 'delisted' ? 'relist' : 'submit'
    const allowed = decideAction(action, listing.right, standing.status)
    if (!allowed.ok) return allowed
    const submission = await readSubmission(tx, listing)
    if (submission === null) return err(domainError('not_found'))
    const { changedFields, changesPlans } = submission
    if (standing.status === 'published' && changedFields.length === 0 && !changesPlans) {
      return err(domainError('nothing_to_submit'))
    }
    const place = { listing: standing.listing, at, withPlans: true }
    const revisionId = await writeSubmission(tx, submission, place)
    if (!revisionId.ok) return revisionId
    const name = submission.candidate.name
    const review = { revisionId: revisionId.value, note: parsed.value.note || null, at, name }
    return ok({ reviewId: await openReview(tx, actor, standing, review) })
  })
}

interface NewReview {
  revisionId: string
  note: string | null
  appealOfId?: string
  at: Date
  /** What the submitted version calls the listing. */
  name: string
}

/** Puts a revision in the operator's queue, in the caller's transaction, which holds the listing: its automatic checks, audit and mails. Answers the review's id. */
export async function openReview(
  tx: Transaction,
  actor: Actor,
  { listing }: Standing,
  { revisionId, note, appealOfId, at, name }: NewReview,
): Promise<string> {
  const id = newId('review')
  await tx.listingReview.create({
    data: {
      id,
      listingId: listing.id,
      revisionId,
      submittedById: actor.userId,
      submittedAt: at,
      note,
      ...(appealOfId === undefined ? {} : { appealOfId }),
    },
  })
  const action = appealOfId === undefined ? 'listing.submitted' : 'listing.appealed'
  await recordListingAudit(tx, actor, action, listing, {
    reviewId: id,
    revisionId,
    message: note ?? '',
  })
  await addJob(tx, 'review.check', { reviewId: id }, { key: `review:${id}` })
  const news = { key: id, listing: { ...listing, name }, at, message: note ?? '' }
  await tellIntegrator(tx, { ...news, kind: 'review_submitted' }, actor.userId)
  await tellOperators(tx, { ...news, kind: 'review_waiting', path: `/operator/reviews/${id}` })
  return id
}
