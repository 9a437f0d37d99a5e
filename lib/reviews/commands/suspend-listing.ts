import type { Operator } from '../../auth/operator'
import { now } from '../../clock'
import { domainError } from '../../core/errors'
import { parseInput } from '../../core/parse'
import { err, ok, type Result } from '../../core/result'
import { db } from '../../db/client'
import { transaction } from '../../db/transaction'
import { addJob } from '../../jobs/add-job'
import { changeListingState } from '../../listings/commands/change-listing-state'
import { lockListing } from '../../plans/queries/lock-listing'
import { loadStanding } from '../queries/load-standing'
import { decideAction } from '../rules'
import { suspensionSchema } from '../schema'
import { tellIntegrator } from './queue-listing-mails'
import { recordListingAudit } from './record-listing-audit'
import { dropWaiting } from './withdraw-review'

/**
 * Takes a listing out of the catalogue at once. Whoever has it keeps it; nobody new can buy it. What
 * waited for a review is taken out of the queue. Errors: `not_found`, `conflict` when it is not
 * public, `invalid_input` without reasons and words.
 */
export async function suspendListing(
  operator: Operator,
  slug: string,
  input: unknown,
): Promise<Result<void>> {
  const parsed = parseInput(suspensionSchema, input)
  if (!parsed.ok) return parsed
  const found = await db().listing.findUnique({ where: { slug }, select: { id: true } })
  if (found === null) return err(domainError('not_found'))
  const at = now()
  const { reasons, message } = parsed.value
  return transaction(async (tx) => {
    await lockListing(tx, found.id)
    const standing = await loadStanding(tx, found.id)
    const allowed = decideAction('suspend', 'operator', standing.status)
    if (!allowed.ok) return allowed
    const { listing } = standing
    await dropWaiting(tx, standing)
    await changeListingState(tx, listing.id, { from: 'published', to: 'suspended' })
    // Payment pages that are open are at Stripe, which knows nothing of this.
    const key = `wind-down:${listing.id}`
    await addJob(tx, 'listing.wind_down', { listingId: listing.id }, { key })
    await recordListingAudit(tx, operator, 'listing.suspended', listing, { reasons, message })
    const news = { key: `${listing.id}:${at.toISOString()}`, listing, at, reasons, message }
    await tellIntegrator(tx, { kind: 'listing_suspended', ...news })
    return ok(undefined)
  })
}

/** Puts a suspended listing back into the catalogue as it was. Errors: `not_found`, `conflict` when it is not suspended. */
export async function unsuspendListing(operator: Operator, slug: string): Promise<Result<void>> {
  const found = await db().listing.findUnique({ where: { slug }, select: { id: true } })
  if (found === null) return err(domainError('not_found'))
  const at = now()
  return transaction(async (tx) => {
    await lockListing(tx, found.id)
    const { listing, status } = await loadStanding(tx, found.id)
    const allowed = decideAction('unsuspend', 'operator', status)
    if (!allowed.ok) return allowed
    await changeListingState(tx, listing.id, { from: 'suspended', to: 'published' })
    await recordListingAudit(tx, operator, 'listing.unsuspended', listing)
    const key = `${listing.id}:${at.toISOString()}`
    const path = `/listings/${slug}`
    await tellIntegrator(tx, { kind: 'listing_resumed', key, listing, at, path })
    return ok(undefined)
  })
}
