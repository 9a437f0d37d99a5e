import { LRUCache } from 'lru-cache'
import { db } from '../../db/client'

/** Only what was found is kept: rows of sellers are never deleted, new ones must be seen at once. */
const known = new LRUCache<string, true>({ max: 10_000 })

/** Whether a Stripe account belongs to a publisher here. */
export async function isKnownSeller(stripeAccountId: string | undefined): Promise<boolean> {
  if (stripeAccountId === undefined) return false
  if (known.has(stripeAccountId)) return true
  const found = await db().stripeAccount.count({ where: { id: stripeAccountId } })
  if (found > 0) known.set(stripeAccountId, true)
  return found > 0
}
