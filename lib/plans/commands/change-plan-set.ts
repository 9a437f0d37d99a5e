import type { Actor } from '../../accounts/types'
import type { ActionOn } from '../../audit/actions'
import { recordAudit } from '../../audit/record'
import { ok, type Result } from '../../core/result'
import { type Transaction, transaction } from '../../db/transaction'
import type { ManagedListing } from '../../listings/types'
import { type LoadedPlan, loadManagedPlans } from '../queries/load-managed-plans'
import { lockListing } from '../queries/lock-listing'

/** What a change of the plans did, for the audit row. */
interface Done<T> {
  action: ActionOn<'plan' | 'listing'>
  /** The plan; the listing where it is about all of them. */
  planId?: string
  value: T
}

/**
 * Runs one change of a listing's plans while nobody else changes them, so that what it decides on
 * stays true, and writes its audit row. `work` answers what it did, or the error for which nothing
 * is done.
 */
export function changePlanSet<T>(
  actor: Actor,
  listing: ManagedListing,
  work: (tx: Transaction, plans: LoadedPlan[], currency: string) => Promise<Result<Done<T>>>,
): Promise<Result<T>> {
  return transaction(async (tx) => {
    await lockListing(tx, listing.id)
    const { currency, publisher } = await tx.listing.findUniqueOrThrow({
      where: { id: listing.id },
      select: { currency: true, publisher: { select: { accountId: true } } },
    })
    const done = await work(tx, await loadManagedPlans(tx, listing.id), currency)
    if (!done.ok) return done
    const { action, planId, value } = done.value
    await recordAudit(tx, {
      actor: { type: 'user', userId: actor.userId, ...(actor.ip ? { ip: actor.ip } : {}) },
      action,
      subject:
        planId === undefined ? { type: 'listing', id: listing.id } : { type: 'plan', id: planId },
      accountId: publisher.accountId,
    })
    return ok(value)
  })
}
