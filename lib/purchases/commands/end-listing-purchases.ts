import { err, ok, type Result } from '../../core/result'
import { db } from '../../db/client'
import { closeCheckout } from './close-checkout'
import { endPurchase } from './end-purchase'

const atOnce = 100

/**
 * Winds down a listing that left the catalogue: nobody can pay for it any more, also on a page that
 * was open. What was bought of a suspended one stays; of a delisted one, what is free ends, and what
 * is paid ends with its period. It may be repeated: what has an end is left alone.
 * Answers how many purchases were given one, at most 100 at a time. Errors: `stripe_unavailable`,
 * `seller_not_ready`, `conflict`, so that it is tried again.
 */
export async function endListingPurchases(listingId: string): Promise<Result<number>> {
  const listing = await db().listing.findUnique({ where: { id: listingId } })
  if (listing?.state !== 'delisted' && listing?.state !== 'suspended') return ok(0)
  const open = await db().checkout.findMany({ where: { listingId, state: 'open' }, take: atOnce })
  for (const checkout of open) {
    const closed = await closeCheckout(checkout)
    if (!closed.ok) return closed
  }
  if (listing.state === 'suspended') return ok(0)
  const purchases = await db().purchase.findMany({
    where: { listingId, ...unended },
    orderBy: { id: 'asc' },
    take: atOnce,
  })
  for (const purchase of purchases) {
    const ended = await endPurchase(purchase)
    if (!ended.ok && ended.error.code !== 'not_cancellable') return err(ended.error)
  }
  return ok(purchases.length)
}

/** What runs on without an end. */
const unended = { state: { not: 'cancelled' }, cancelAtPeriodEnd: false } as const
