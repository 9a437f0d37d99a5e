import { newId } from '../../core/ids'
import type { Transaction } from '../../db/transaction'
import type { PlanChanges } from '../rules'

/** Publishes the new plans of a listing and retires those that are left out; who is on a retired plan stays (design §4). */
export async function changePlans(
  tx: Transaction,
  listing: { id: string; currency: string },
  { publish, retire }: PlanChanges,
  at: Date,
): Promise<void> {
  await tx.plan.updateMany({
    where: { id: { in: retire }, state: 'published' },
    data: { state: 'retired', retiredAt: at },
  })
  await tx.plan.createMany({
    data: publish.map((plan) => ({
      ...plan,
      id: newId('plan'),
      listingId: listing.id,
      currency: listing.currency,
      state: 'published',
      createdAt: at,
      publishedAt: at,
    })),
  })
}
