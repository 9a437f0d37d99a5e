import { z } from 'zod'
import { now } from '../../clock'
import { db } from '../../db/client'
import type { ManagedListingId } from '../../listings/types'
import type { PublisherId } from '../../publishers/types'
import { everyDay, startOf } from '../rules'
import type { Funnel, Insights, Period, Standing } from '../types'
import { getListingStanding, getPublisherStanding } from './get-standing'

const count = z.coerce.number()
const visitsSchema = z.array(
  z.object({ day: z.string(), views: count, visitors: count, setupVisitors: count }),
)
const checkoutsSchema = z.array(z.object({ day: z.string(), checkouts: count }))
const purchasesSchema = z.array(
  z.object({ day: z.string(), purchases: count, paid: count, trial: count, free: count }),
)

async function visits(ids: readonly string[], since: Date) {
  const rows = await db().$queryRaw`
    select to_char(day, 'YYYY-MM-DD') as day,
      coalesce(sum(views) filter (where page = 'listing'), 0) as views,
      count(*) filter (where page = 'listing') as visitors,
      count(*) filter (where page = 'setup') as "setupVisitors"
    from listing_visit
    where listing_id = any(${ids}) and day >= ${since}::date
    group by day`
  return visitsSchema.parse(rows)
}

async function checkouts(ids: readonly string[], since: Date) {
  const rows = await db().$queryRaw`
    select to_char(created_at at time zone 'UTC', 'YYYY-MM-DD') as day, count(*) as checkouts
    from checkout where listing_id = any(${ids}) and created_at >= ${since}
    group by 1`
  return checkoutsSchema.parse(rows)
}

async function purchases(ids: readonly string[], since: Date) {
  const rows = await db().$queryRaw`
    select to_char(e.created_at at time zone 'UTC', 'YYYY-MM-DD') as day,
      count(*) as purchases,
      count(*) filter (where e.snapshot #>> '{plan,priceModel}' = 'free') as free,
      count(*) filter (where (e.snapshot ->> 'onFreeTrial')::boolean) as trial,
      count(*) filter (
        where e.snapshot #>> '{plan,priceModel}' <> 'free' and not (e.snapshot ->> 'onFreeTrial')::boolean
      ) as paid
    from ledger_entry e join purchase p on p.id = e.purchase_id
    where p.listing_id = any(${ids}) and not p.is_test
      and e.action = 'purchased' and e.created_at >= ${since}
    group by 1`
  return purchasesSchema.parse(rows)
}

function sum<Key extends string>(rows: readonly Record<Key, number>[], key: Key): number {
  return rows.reduce((total, row) => total + row[key], 0)
}

/** What a listing's page brought in the days up to today: looks, set-ups, checkouts and new subscriptions, with the period before to compare. */
export async function getInsights(id: ManagedListingId, period: Period): Promise<Insights> {
  return insightsOf([id], await getListingStanding(id), period)
}

/** The same for all listings of a publisher together. */
export async function getPublisherInsights(id: PublisherId, period: Period): Promise<Insights> {
  const listings = await db().listing.findMany({ where: { publisherId: id }, select: { id: true } })
  const ids = listings.map((listing) => listing.id)
  return insightsOf(ids, await getPublisherStanding(id), period)
}

async function insightsOf(
  ids: readonly string[],
  standing: Standing,
  period: Period,
): Promise<Insights> {
  const at = now()
  const start = startOf(period, at)
  const since = startOf(period * 2, at)
  const [seen, begun, bought] = await Promise.all([
    visits(ids, since),
    checkouts(ids, since),
    purchases(ids, since),
  ])
  const isNow = ({ day }: { day: string }) => Date.parse(day) >= +start
  const [seenNow, boughtNow] = [seen.filter(isNow), bought.filter(isNow)]
  const funnel: Funnel = {
    visitors: sum(seenNow, 'visitors'),
    setupVisitors: sum(seenNow, 'setupVisitors'),
    checkouts: sum(begun.filter(isNow), 'checkouts'),
    paid: sum(boughtNow, 'paid'),
    trial: sum(boughtNow, 'trial'),
    free: sum(boughtNow, 'free'),
  }
  const [views, taken] = [sum(seenNow, 'views'), sum(boughtNow, 'purchases')]
  const days = boughtNow.map(({ day, purchases }) => ({ day, purchases }))
  return {
    standing,
    days: everyDay(period, at, [...seenNow, ...begun.filter(isNow), ...days]),
    funnel,
    views: { now: views, before: sum(seen, 'views') - views },
    purchases: { now: taken, before: sum(bought, 'purchases') - taken },
  }
}
