import type { Actor } from '../../accounts/types'
import { now } from '../../clock'
import { domainError } from '../../core/errors'
import { err, type Result } from '../../core/result'
import { db } from '../../db/client'
import { type Transaction, transaction } from '../../db/transaction'
import { addJob } from '../../jobs/add-job'
import { changeListingState } from '../../listings/commands/change-listing-state'
import type { CreatedDraft } from '../../listings/commands/create-draft'
import { importApp } from '../../listings/commands/import-app'
import { readApp } from '../../listings/commands/read-app'
import { lockListing } from '../../plans/queries/lock-listing'
import type { AuthorizedPublisher } from '../../publishers/types'
import { loadStanding } from '../queries/load-standing'
import { tellIntegrator } from './queue-listing-mails'
import { recordListingAudit } from './record-listing-audit'
import { dropWaiting } from './withdraw-review'

/** Takes the app from a listing whose publisher no longer owns it: with it go its keys, and the listing leaves the catalogue. */
async function release(tx: Transaction, actor: Actor, id: string, owner: string): Promise<void> {
  await lockListing(tx, id)
  const standing = await loadStanding(tx, id)
  const { listing } = standing
  await dropWaiting(tx, standing)
  await tx.appConnection.deleteMany({ where: { listingId: id } })
  await tx.appTransfer.deleteMany({ where: { listingId: id } })
  if (listing.state === 'published' || listing.state === 'suspended') {
    await changeListingState(tx, id, { from: listing.state, to: 'delisted' })
    await addJob(tx, 'listing.wind_down', { listingId: id }, { key: `wind-down:${id}` })
    const key = `${id}:${now().toISOString()}`
    await tellIntegrator(tx, { kind: 'listing_delisted', key, listing, at: now() })
  }
  await tx.listing.update({
    where: { id },
    data: { githubAppId: null, githubAppSlug: null, clientId: null },
  })
  await recordListingAudit(tx, actor, 'listing.app_taken_over', listing, { owner })
}

/** The listing of an app that another publisher has; null where it is the same one's, or nobody's. */
function findOther(appId: number, publisherId: string) {
  return db().listing.findFirst({
    where: { githubAppId: appId, publisherId: { not: publisherId } },
    select: { id: true },
  })
}

/**
 * Begins the listing of a GitHub App that exists. Where another publisher still lists an app that was
 * transferred to this one's account, as GitHub says at this moment, it takes that listing's place:
 * the old one leaves the catalogue, what is free there ends, and what is paid ends with its period,
 * since the money goes to who no longer has the app. Errors: those of `importApp`; `owner_required`
 * for an editor, where another's listing would end.
 */
export async function listApp(
  actor: Actor,
  publisher: AuthorizedPublisher,
  slug: string,
): Promise<Result<CreatedDraft>> {
  const draft = await importApp(actor, publisher, slug)
  if (draft.ok || draft.error.code !== 'already_listed') return draft
  const app = await readApp(actor, publisher.id, slug)
  if (!app.ok) return app
  const other = await findOther(app.value.id, publisher.id)
  if (other === null) return draft
  if (publisher.right !== 'admin') return err(domainError('owner_required', { field: 'app' }))
  await transaction((tx) => release(tx, actor, other.id, publisher.login))
  return importApp(actor, publisher, slug)
}
