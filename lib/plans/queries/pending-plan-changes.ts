import { db } from '../../db/client'
import type { Transaction } from '../../db/transaction'
import type { PendingPlanChanges } from '../schema'
import { lockListing } from './lock-listing'

/**
 * What the next publication of a listing does to its plans: it publishes the drafts and retires
 * what is marked, both in the order of their numbers. Within a transaction the listing is held, so
 * that what is submitted is what was there.
 */
export async function planChangesOf(
  listingId: string,
  within?: Transaction,
): Promise<PendingPlanChanges> {
  if (within !== undefined) await lockListing(within, listingId)
  const plans = await (within ?? db()).plan.findMany({
    where: {
      listingId,
      OR: [{ state: 'draft' }, { state: 'published', retireMarkedAt: { not: null } }],
    },
    orderBy: { number: 'asc' },
    select: { id: true, state: true },
  })
  const idsOf = (state: string) => plans.filter((plan) => plan.state === state).map(({ id }) => id)
  return { publish: idsOf('draft'), retire: idsOf('published') }
}
