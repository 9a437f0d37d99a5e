import { err, ok, type Result } from '../../core/result'
import { db } from '../../db/client'
import { closeCheckout } from './close-checkout'
import { endPurchase } from './end-purchase'

const atOnce = 100

/**
 * Winds down what an account bought that GitHub no longer has, since nobody can act for it: open
 * payment pages close, what is free or on trial ends, and what is paid ends with its period. It may
 * be repeated. Answers how many purchases were given an end, at most 100 at a time. Errors:
 * `stripe_unavailable`, `seller_not_ready`, so that it is tried again.
 */
export async function endAccountPurchases(accountId: string): Promise<Result<number>> {
  const gone = { id: accountId, deletedAt: { not: null } }
  if ((await db().account.count({ where: gone })) === 0) return ok(0)
  const open = await db().checkout.findMany({ where: { accountId, state: 'open' }, take: atOnce })
  for (const checkout of open) {
    const closed = await closeCheckout(checkout)
    if (!closed.ok) return closed
  }
  const purchases = await db().purchase.findMany({
    where: { accountId, state: { not: 'cancelled' }, cancelAtPeriodEnd: false },
    orderBy: { id: 'asc' },
    take: atOnce,
  })
  for (const purchase of purchases) {
    const ended = await endPurchase(purchase)
    if (!ended.ok && ended.error.code !== 'not_cancellable') return err(ended.error)
  }
  return ok(purchases.length)
}
