import type { Listing, Plan } from '@/lib/db/generated/client'
import { listApp } from './listed-app'
import { makeMarket, makePlan } from './market'

export interface ListedMarket {
  listing: Listing
  free: Plan
  /** 10 € a month, 100 € a year. */
  flat: Plan
  /** 4 € a month for each developer. */
  perUnit: Plan
  /** A plan of another listing of the same seller. */
  foreign: Plan
}

/** An app of the sandbox GitHub, connected, sold by the seller of the sandbox Stripe. */
export async function listMarket(slug: string, githubAppId: number): Promise<ListedMarket> {
  // The seller comes with a listing of its own; whoever lists next is the same publisher.
  const other = await makeMarket(`other-than-${slug}`)
  const listing = await listApp({ slug, githubAppId, connected: true })
  return {
    listing,
    free: await makePlan(listing, 1, { priceModel: 'free' }),
    flat: await makePlan(listing, 2, {
      priceModel: 'flat_rate',
      monthlyPrice: 1000,
      yearlyPrice: 10_000,
    }),
    perUnit: await makePlan(listing, 3, { priceModel: 'per_unit', monthlyPrice: 400 }),
    foreign: other.flat,
  }
}
