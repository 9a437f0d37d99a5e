import { z } from 'zod'
import { db } from '../../db/client'
import type { PublisherId } from '../../publishers/types'
import type { ManagedListingSummary } from '../types'

const writtenName = z.string().min(1).nullable().catch(null)

/** Every listing of a publisher in whatever state, with its newest review, the one changed last first. */
export async function listManagedListings(id: PublisherId): Promise<ManagedListingSummary[]> {
  const rows = await db().listing.findMany({
    where: { publisherId: id },
    orderBy: [{ updatedAt: 'desc' }, { id: 'asc' }],
    include: {
      currentRevision: { select: { name: true } },
      draft: { select: { field: true, value: true, savedAt: true } },
      reviews: { orderBy: [{ submittedAt: 'desc' }, { id: 'desc' }], take: 1 },
      plans: { where: { state: { not: 'retired' } }, select: { priceModel: true } },
    },
  })
  return rows.map((row) => {
    const { id: listingId, slug, kind, state, currentRevision, draft, reviews, plans } = row
    const written = draft.find(({ field }) => field === 'name')?.value ?? null
    const saved = Math.max(+row.updatedAt, ...draft.map(({ savedAt }) => +savedAt))
    return {
      id: listingId,
      slug,
      kind,
      state,
      name: writtenName.parse(written) ?? currentRevision?.name ?? slug,
      review: reviews[0] === undefined ? null : { state: reviews[0].state },
      paid: plans.some(({ priceModel }) => priceModel !== 'free'),
      updatedAt: new Date(saved).toISOString(),
    }
  })
}
