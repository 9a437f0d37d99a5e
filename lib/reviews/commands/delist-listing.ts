import type { Actor } from '../../accounts/types'
import type { Operator } from '../../auth/operator'
import { now } from '../../clock'
import { domainError } from '../../core/errors'
import { err, ok, type Result } from '../../core/result'
import { db } from '../../db/client'
import { transaction } from '../../db/transaction'
import { addJob } from '../../jobs/add-job'
import { changeListingState } from '../../listings/commands/change-listing-state'
import type { ManagedListing } from '../../listings/types'
import { lockListing } from '../../plans/queries/lock-listing'
import { loadStanding } from '../queries/load-standing'
import { decideAction } from '../rules'
import type { ListingRole } from '../types'
import { tellIntegrator } from './queue-listing-mails'
import { recordListingAudit } from './record-listing-audit'
import { dropWaiting } from './withdraw-review'

/**
 * Takes a listing out of the catalogue for good, as its publisher wishes (GitHub, "Deleting your app
 * listing"): it is gone at once; a job ends what is free, and what is paid ends with its period. A
 * new submission can bring it back. Errors: `owner_required` for an editor, `conflict`.
 */
export async function delistListing(actor: Actor, listing: ManagedListing): Promise<Result<void>> {
  return delist(actor, listing.id, listing.right)
}

/** The same by whoever runs the marketplace. Errors: `not_found`, `conflict`. */
export async function delistAsOperator(operator: Operator, slug: string): Promise<Result<void>> {
  const found = await db().listing.findUnique({ where: { slug }, select: { id: true } })
  return found === null ? err(domainError('not_found')) : delist(operator, found.id, 'operator')
}

async function delist(actor: Actor, id: string, who: ListingRole): Promise<Result<void>> {
  const at = now()
  return transaction(async (tx) => {
    await lockListing(tx, id)
    const standing = await loadStanding(tx, id)
    const allowed = decideAction('delist', who, standing.status)
    if (!allowed.ok) return allowed
    const { listing } = standing
    await dropWaiting(tx, standing)
    await changeListingState(tx, id, { from: listing.state, to: 'delisted' })
    await addJob(tx, 'listing.wind_down', { listingId: id }, { key: `wind-down:${id}` })
    await recordListingAudit(tx, actor, 'listing.delisted', listing, { by: who })
    const key = `${id}:${at.toISOString()}`
    await tellIntegrator(tx, { kind: 'listing_delisted', key, listing, at })
    return ok(undefined)
  })
}
