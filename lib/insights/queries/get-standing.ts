import { db } from '../../db/client'
import type { Prisma } from '../../db/generated/client'
import type { ManagedListingId } from '../../listings/types'
import type { PublisherId } from '../../publishers/types'
import { type LivePurchase, standingOf } from '../rules'
import type { Standing } from '../types'

async function standingWhere(listing: Prisma.ListingWhereInput): Promise<Standing> {
  const rows = await db().purchase.findMany({
    where: { listing, isTest: false, state: { not: 'cancelled' } },
    select: {
      state: true,
      trialEndsAt: true,
      cycle: true,
      units: true,
      currency: true,
      plan: { select: { priceModel: true, monthlyPrice: true, yearlyPrice: true } },
    },
  })
  return standingOf(
    rows.map(
      ({ state, trialEndsAt, ...row }): LivePurchase => ({
        ...row,
        state: state === 'past_due' ? 'past_due' : 'active',
        onTrial: trialEndsAt !== null,
      }),
    ),
  )
}

/** How a listing stands now: its customers and what they bring each month. */
export function getListingStanding(id: ManagedListingId): Promise<Standing> {
  return standingWhere({ id })
}

/** The same for all listings of a publisher together. */
export function getPublisherStanding(publisherId: PublisherId): Promise<Standing> {
  return standingWhere({ publisherId })
}
