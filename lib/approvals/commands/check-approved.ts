import { now } from '../../clock'
import { db } from '../../db/client'
import type { Listing } from '../../db/generated/client'
import { transaction } from '../../db/transaction'
import { liveConnection } from '../../installs/queries/read-installation'
import { isAppGone } from '../queries/is-app-gone'
import { approvedTermsOf, type RequestRow } from '../queries/load-request'
import { findExcess, loadFacts } from '../queries/read-facts'
import { readGone } from '../queries/read-gone'
import { endByCause, nextRequestCheck, stateAfterApproval } from '../rules'
import type { ApprovedState, ApprovedTerms, EndState, RequestCause, RequestFacts } from '../types'
import { endRequest } from './end-request'
import { followApproval } from './follow-approval'
import { moveRequest } from './move-request'
import { recordRequestAudit } from './record-request-audit'
import { remindApproved } from './remind-approved'

async function end(
  row: RequestRow,
  state: EndState,
  by: 'github' | 'system' = 'system',
): Promise<void> {
  const { id: requestId, version } = row
  await transaction((tx) => endRequest(tx, { requestId, state, cause: null, version, by }))
}

/** From one waiting state to the next, or only the time of the next look. */
async function wait(row: RequestRow, state: ApprovedState): Promise<void> {
  const dueAt = nextRequestCheck(now(), row.expiresAt)
  if (state === row.state) {
    const { id, version } = row
    await db().installationRequest.updateMany({ where: { id, version }, data: { dueAt } })
    return
  }
  const { id: requestId, organizationId, version } = row
  await transaction(async (tx) => {
    const moved = await moveRequest(tx, {
      requestId,
      from: [row.state],
      version,
      data: { state, dueAt },
    })
    if (moved.ok) await recordRequestAudit(tx, 'system', { requestId, organizationId, what: state })
  })
}

/** What keeps an approved request from ever being there; null where it can go on. */
async function causeOf(
  row: RequestRow,
  listing: Listing,
  terms: ApprovedTerms,
): Promise<RequestCause | null> {
  if (row.organization.deletedAt !== null) return 'organization_gone'
  if (listing.state === 'delisted') return 'listing_gone'
  if (await isAppGone(row, listing)) return 'app_gone'
  const { repositoryIds } = terms
  const gone = await readGone(row.organization, repositoryIds)
  const none = repositoryIds.length > 0 && gone.length === repositoryIds.length
  return none ? 'repository_gone' : null
}

/** What is paid for waits for who can install it, as long as somebody could also take it back here. */
function isHeld({ organization }: RequestRow, { paid, purchased }: RequestFacts): boolean {
  return paid && purchased && liveConnection(organization) !== null
}

/**
 * Moves an approved request on by what Stripe and GitHub say: paid, then installed, then active; it
 * expires when nobody acts on it. What was paid for does not expire by itself, unless the
 * organization is no longer connected; what is paid stays.
 */
export async function checkApproved(row: RequestRow): Promise<void> {
  const terms = approvedTermsOf(row)
  if (terms === null) return
  const listing = await db().listing.findUniqueOrThrow({ where: { id: row.listingId } })
  const facts = await loadFacts(row, terms)
  const state = stateAfterApproval(facts, listing.kind === 'github_app')
  if (state === 'active') {
    // What is no GitHub App is there by a person's word: GitHub said nothing of it.
    await end(row, 'active', listing.kind === 'github_app' ? 'github' : 'system')
    await followApproval({ ...row, excess: [] }, await findExcess(row))
    return
  }
  const { id: requestId, version } = row
  const cause = await causeOf(row, listing, terms)
  const ended = cause === null ? null : endByCause(row.state, cause)
  if (cause !== null && ended !== null) {
    const by = cause === 'listing_gone' ? 'system' : 'github'
    await transaction((tx) => endRequest(tx, { requestId, state: ended, cause, version, by }))
    return
  }
  if (row.expiresAt <= now() && !isHeld(row, facts)) return end(row, 'expired')
  await wait(row, state)
  if (state === row.state && !isHeld(row, facts)) await remindApproved(row)
}
