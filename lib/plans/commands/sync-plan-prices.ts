import { connectedAccount } from '../../adapters/stripe/connected-account'
import { domainError } from '../../core/errors'
import { err, ok, type Result } from '../../core/result'
import { db } from '../../db/client'
import { archiveRetiredPrices } from './archive-retired-prices'
import { ensurePlanPrices } from './ensure-plan-prices'
import { repairPlanPrices, soldPlans } from './repair-plan-prices'

/**
 * Brings Stripe in step with the plans of a listing, whatever happened there or here: repairs what
 * the integrator changed, makes what is missing, archives what is retired. Safe to repeat. Errors:
 * `not_found`, `seller_not_ready`, `stripe_unavailable`.
 */
export async function syncPlanPrices(listingId: string): Promise<Result<void>> {
  const listing = await db().listing.findUnique({
    where: { id: listingId },
    include: {
      publisher: { include: { stripeAccount: true } },
      currentRevision: { select: { name: true } },
    },
  })
  if (listing === null) return err(domainError('not_found'))
  const { stripeAccount, accountId } = listing.publisher
  if (stripeAccount !== null) {
    const account = connectedAccount(stripeAccount.id)
    const listingName = listing.currentRevision?.name ?? listing.slug
    for (const plan of await soldPlans(listingId)) {
      const repaired = await repairPlanPrices(plan, { account, accountId, listingName })
      if (!repaired.ok) return repaired
    }
    const archived = await archiveRetiredPrices(listingId, account, accountId)
    if (!archived.ok) return archived
  }
  const made = await ensurePlanPrices(listingId)
  return made.ok ? ok(undefined) : made
}

/** The same for every listing of a seller. Stops at the first one that fails, with its error. */
export async function syncSellerPrices(stripeAccountId: string): Promise<Result<void>> {
  const listings = await db().listing.findMany({
    where: {
      publisher: { stripeAccount: { id: stripeAccountId } },
      plans: { some: { priceModel: { not: 'free' }, state: { not: 'draft' } } },
    },
    select: { id: true },
    orderBy: { number: 'asc' },
  })
  for (const { id } of listings) {
    const synced = await syncPlanPrices(id)
    if (!synced.ok) return synced
  }
  return ok(undefined)
}
