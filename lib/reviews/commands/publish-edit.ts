import type { Actor } from '../../accounts/types'
import { now } from '../../clock'
import { domainError } from '../../core/errors'
import { err, ok, type Result } from '../../core/result'
import { transaction } from '../../db/transaction'
import { publishRevision } from '../../listings/commands/publish-revision'
import type { ManagedListing } from '../../listings/types'
import { lockListing } from '../../plans/queries/lock-listing'
import { loadStanding } from '../queries/load-standing'
import { readSubmission } from '../queries/read-submission'
import { decideAction } from '../rules'
import { clearDraft } from './clear-draft'
import { recordListingAudit } from './record-listing-audit'
import { writeSubmission } from './write-submission'

/**
 * Publishes an edit of a public listing at once, as a new revision, when it touches only what needs
 * no review (`isLowRisk`): texts, images, links, categories. Plans that are being written wait for
 * a review of their own. Errors: `conflict`, `draft_incomplete` with the field, `review_needed`
 * with the field that waits for a review, `nothing_to_submit`.
 */
export async function publishEdit(actor: Actor, listing: ManagedListing): Promise<Result<void>> {
  const at = now()
  return transaction(async (tx) => {
    await lockListing(tx, listing.id)
    const standing = await loadStanding(tx, listing.id)
    const allowed = decideAction('publish_edit', listing.right, standing.status)
    if (!allowed.ok) return allowed
    const submission = await readSubmission(tx, listing)
    if (submission === null) return err(domainError('not_found'))
    const { changedFields, lowRiskOnly } = submission
    if (changedFields.length === 0) return err(domainError('nothing_to_submit'))
    if (!lowRiskOnly) return err(domainError('review_needed'))
    // What the publisher has yet to do keeps nobody from mending a text that is public.
    const written = submission.problems.filter(({ code }) => !beside.has(code))
    const place = { listing: standing.listing, at, withPlans: false }
    const revisionId = await writeSubmission(tx, { ...submission, problems: written }, place)
    if (!revisionId.ok) return revisionId
    const published = await publishRevision(tx, revisionId.value, at)
    if (!published.ok) return published
    await clearDraft(tx, listing.id, at)
    const detail = { revisionId: revisionId.value, fields: changedFields }
    await recordListingAudit(tx, actor, 'listing.edited', standing.listing, detail)
    return ok(undefined)
  })
}

/** Codes of `otherProblems`. */
const beside: ReadonlySet<string> = new Set([
  'plan_missing',
  'too_many_plans',
  'screenshot_missing',
  'webhook_missing',
  'step_open',
])
