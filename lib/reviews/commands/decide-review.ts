import type { Operator } from '../../auth/operator'
import { now } from '../../clock'
import { domainError } from '../../core/errors'
import { isId } from '../../core/ids'
import { parseInput } from '../../core/parse'
import { err, ok, type Result } from '../../core/result'
import { db } from '../../db/client'
import { type Transaction, transaction } from '../../db/transaction'
import { publishRevision } from '../../listings/commands/publish-revision'
import { isAddressTaken } from '../../listings/queries/is-address-taken'
import { publishPlanChanges } from '../../plans/commands/publish-plan-changes'
import { lockListing } from '../../plans/queries/lock-listing'
import { endTestPurchases } from '../../purchases/commands/end-test-purchases'
import { loadStanding, planChangesIn, type Standing } from '../queries/load-standing'
import { decideAction } from '../rules'
import { type Decision, decisionMails, decisionSchema } from '../schema'
import { clearDraft } from './clear-draft'
import { tellIntegrator } from './queue-listing-mails'
import { recordListingAudit } from './record-listing-audit'

const outcomes = {
  approve: 'approved',
  request_changes: 'changes_requested',
  reject: 'rejected',
} as const

/**
 * Decides what waits. Approval publishes the very version that was submitted, with its plans, and
 * ends the test purchases (GitHub, "Testing your app": they are of a draft); otherwise the integrator reads the reasons and the message, and what is public stays as it is.
 * Errors: `not_found`, `conflict` when it was decided or withdrawn meanwhile, also with the field
 * `slug` when another listing took the address, `invalid_input` for a refusal without reasons.
 */
export async function decideReview(
  operator: Operator,
  reviewId: string,
  input: unknown,
): Promise<Result<void>> {
  const parsed = parseInput(decisionSchema, input)
  if (!parsed.ok) return parsed
  const found = isId('review', reviewId)
    ? await db().listingReview.findUnique({ where: { id: reviewId } })
    : null
  if (found === null) return err(domainError('not_found'))
  const { decision, reasons, message } = parsed.value
  const at = now()
  return transaction(async (tx) => {
    await lockListing(tx, found.listingId)
    const standing = await loadStanding(tx, found.listingId)
    const allowed = decideAction(decision, 'operator', standing.status)
    if (!allowed.ok) return allowed
    if (standing.review?.id !== reviewId) return err(domainError('conflict'))
    const slug = await carryOut(tx, standing, decision, at)
    if (!slug.ok) return slug
    const state = outcomes[decision]
    const words = { reasonCodes: reasons, message: message || null }
    const decided = { state, decidedById: operator.userId, decidedAt: at, ...words }
    await tx.listingReview.update({ where: { id: reviewId }, data: decided })
    const { listing, review } = standing
    const detail = { reviewId, reasons, message }
    await recordListingAudit(tx, operator, `listing.${state}`, listing, detail)
    const about = { ...listing, slug: slug.value, name: review.revision.name }
    const news = {
      kind: decisionMails[decision],
      key: reviewId,
      listing: about,
      at,
      reasons,
      message,
    }
    const path = decision === 'approve' ? { path: `/listings/${slug.value}` } : {}
    await tellIntegrator(tx, { ...news, ...path }, review.submittedById)
    return ok(undefined)
  })
}

/** Answers the address that the listing then has. */
async function carryOut(
  tx: Transaction,
  { listing, review }: Standing,
  decision: Decision,
  at: Date,
): Promise<Result<string>> {
  if (review === null) return err(domainError('conflict'))
  const { id: revisionId, slug, createdAt } = review.revision
  if (decision !== 'approve') {
    await tx.listingRevision.update({
      where: { id: revisionId },
      data: { state: outcomes[decision] },
    })
    return ok(listing.slug)
  }
  // An error undoes nothing that was written before it: plans would be on sale without their version.
  if (await isAddressTaken(tx, listing.id, slug ?? listing.slug)) {
    return err(domainError('conflict', { field: 'slug' }))
  }
  await endTestPurchases(tx, listing.id, at)
  const changes = planChangesIn(review.revision)
  if (changes.publish.length + changes.retire.length > 0) {
    await publishPlanChanges(tx, listing, changes, at)
  }
  const published = await publishRevision(tx, revisionId, at)
  if (!published.ok) return published
  await clearDraft(tx, listing.id, createdAt)
  return ok(published.value.slug)
}
