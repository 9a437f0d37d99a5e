import type { Prisma } from '../../db/generated/client'
import type { Transaction } from '../../db/transaction'
import { pendingPlanChangesSchema } from '../../plans/schema'
import { listingStatus } from '../rules'

const include = {
  currentRevision: { select: { id: true, name: true } },
  publisher: { select: { accountId: true } },
  reviews: {
    orderBy: [{ submittedAt: 'desc' }, { id: 'desc' }],
    take: 1,
    include: {
      revision: {
        select: {
          id: true,
          name: true,
          slug: true,
          state: true,
          planChanges: true,
          createdAt: true,
        },
      },
    },
  },
} satisfies Prisma.ListingInclude

/** Reads where a listing stands, with its newest review. The caller has authorized it, and holds it where it goes on to write. */
export async function loadStanding(from: Transaction, listingId: string) {
  const listing = await from.listing.findUniqueOrThrow({ where: { id: listingId }, include })
  const review = listing.reviews[0] ?? null
  const name = listing.currentRevision?.name ?? review?.revision.name ?? listing.slug
  return { listing: { ...listing, name }, review, status: listingStatus(listing, review) }
}

export type Standing = Awaited<ReturnType<typeof loadStanding>>

/** What a revision does to the plans; nothing where it was written without. */
export function planChangesIn(revision: { planChanges: unknown }) {
  return pendingPlanChangesSchema.catch({ publish: [], retire: [] }).parse(revision.planChanges)
}
