import { riskScore } from '../../permissions/rules/risk'
import type { AskedAccess } from '../../permissions/types'

/** What the quality of a listing is judged by: nothing that can be bought from the marketplace. */
export interface QualityFacts {
  /** Accounts on which GitHub confirmed the integration and it still is, by the week in which it came, the oldest first. */
  installsByWeek: readonly number[]
  /** Accounts that have paid for more than {@link PAID_DAYS} days and still do, by the week in which they began, the oldest first. */
  purchasesByWeek: readonly number[]
  /** Whole days since a change of what it says was last reviewed. */
  daysUnchanged: number
  isPublisherProven: boolean
  /** What it asks for; null for an API integration, where it depends on the token that it is given. */
  asked: AskedAccess | null
}

/** The points of a listing, part by part; the sum orders listings that match equally well. */
export interface Quality {
  installs: number
  purchases: number
  freshness: number
  proof: number
  thrift: number
}

/** The most points that each part can give: 100 together. */
export const mostPoints: Quality = {
  installs: 40,
  purchases: 25,
  freshness: 10,
  proof: 10,
  thrift: 15,
}

/** How many accounts of one week always count; see {@link steadyCount}. */
export const newAtOnce = 10

/** How long an account has to have paid before it counts. */
export const PAID_DAYS = 30

/**
 * How many installations or purchases count: in one week at most ten, or half as many as counted
 * before, where that is more. Who grows steadily loses nothing; a thousand accounts made for the
 * purpose count ten.
 */
export function steadyCount(byWeek: readonly number[]): number {
  return byWeek.reduce(
    (counted, week) => counted + Math.min(week, Math.max(newAtOnce, Math.floor(counted / 2))),
    0,
  )
}

/** Every doubling counts the same, up to the most points. */
const doublings = (count: number, each: number, most: number) =>
  Math.min(most, Math.round(each * Math.log2(1 + count)))

/** Points for a change that was reviewed within so many days; none later. */
export const freshness: readonly [withinDays: number, points: number][] = [
  [30, mostPoints.freshness],
  [90, 8],
  [180, 6],
  [365, 4],
  [730, 2],
]

const thrift: readonly [upToRisk: number, points: number][] = [
  [4, mostPoints.thrift],
  [10, 12],
  [20, 9],
  [32, 6],
  [48, 3],
]

/** The points of an API integration, halfway: what it could do is up to who makes the token. */
export const thriftOfTokens = 7

function pointsUpTo(table: readonly [number, number][], value: number): number {
  return table.find(([most]) => value <= most)?.[1] ?? 0
}

/** The published points of a listing. More of what is good never gives fewer. */
export function qualityOf(facts: QualityFacts): Quality {
  const { asked } = facts
  return {
    installs: doublings(steadyCount(facts.installsByWeek), 4, mostPoints.installs),
    purchases: doublings(steadyCount(facts.purchasesByWeek), 4, mostPoints.purchases),
    freshness: pointsUpTo(freshness, facts.daysUnchanged),
    proof: facts.isPublisherProven ? mostPoints.proof : 0,
    thrift: asked === null ? thriftOfTokens : pointsUpTo(thrift, riskScore(asked)),
  }
}

/** The sum of all parts. */
export function totalQuality(quality: Quality): number {
  const { installs, purchases, freshness, proof, thrift } = quality
  return installs + purchases + freshness + proof + thrift
}
