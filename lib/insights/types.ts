import type { Money } from '../core/money'

/** How many days back figures go; GitHub's day, week, month and "all time" are one, seven, thirty and a year here. */
export const periods = [7, 30, 90, 365] as const

export type Period = (typeof periods)[number]

/** What happened on one day (UTC). */
export interface DayFigures {
  /** YYYY-MM-DD. */
  day: string
  views: number
  visitors: number
  /** Different people who opened the set-up page. */
  setupVisitors: number
  /** Payments that were begun at Stripe. */
  checkouts: number
  /** Plans that were taken: paid, on trial or free. */
  purchases: number
}

/** How things stand now. Test purchases do not count. */
export interface Standing {
  customers: number
  paying: number
  trials: number
  /** Monthly recurring revenue by currency: yearly prices count a twelfth, trials and past due ones nothing. */
  revenue: Money[]
}

/** From looking to buying, within the period: how many different visitors, and what they took. */
export interface Funnel {
  visitors: number
  setupVisitors: number
  checkouts: number
  paid: number
  trial: number
  free: number
}

export interface Insights {
  standing: Standing
  days: DayFigures[]
  funnel: Funnel
  /** The sums of the period, and of the one before it. */
  views: { now: number; before: number }
  purchases: { now: number; before: number }
}

/** A row of GitHub's transactions export ("Viewing transactions for your listing"); null where it is not known. */
export interface TransactionRow {
  date: string
  appName: string
  userLogin: string
  userId: number
  userType: 'User' | 'Organization'
  country: string | null
  /** Minor units of the currency; 0 where a subscription ended. */
  amount: number
  currency: string
  renewalFrequency: 'Monthly' | 'Yearly' | null
  planId: number
  postalCode: string | null
}
