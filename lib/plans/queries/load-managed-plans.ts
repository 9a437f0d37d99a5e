import type { Transaction } from '../../db/transaction'
import { pendingPlanChangesSchema } from '../schema'

/** Plans that a waiting submission names: nobody changes them until it is decided. */
async function frozenIds(from: Transaction, listingId: string): Promise<Set<string>> {
  const waiting = await from.listingReview.findFirst({
    where: { listingId, state: 'waiting' },
    select: { revision: { select: { planChanges: true } } },
  })
  const changes = pendingPlanChangesSchema.safeParse(waiting?.revision.planChanges).data
  return new Set([...(changes?.publish ?? []), ...(changes?.retire ?? [])])
}

const live = { state: { not: 'cancelled' } } as const

/** Every plan of a listing with all that its rules look at, in the order of the numbers. A draft that was tried and deleted is not among them. */
export async function loadManagedPlans(from: Transaction, listingId: string) {
  const frozen = await frozenIds(from, listingId)
  const plans = await from.plan.findMany({
    where: { listingId, NOT: { state: 'retired', publishedAt: null } },
    orderBy: { number: 'asc' },
    include: {
      purchases: { where: { ...live, isTest: true }, select: { id: true } },
      _count: { select: { purchases: { where: { ...live, isTest: false } } } },
    },
  })
  return plans.map(({ purchases, _count, ...plan }) => ({
    ...plan,
    frozen: frozen.has(plan.id),
    retireMarked: plan.retireMarkedAt !== null,
    tests: purchases.length,
    customers: _count.purchases,
  }))
}

export type LoadedPlan = Awaited<ReturnType<typeof loadManagedPlans>>[number]
