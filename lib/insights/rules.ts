import type { Money } from '../core/money'
import type { BillingCycle, PriceModel } from '../plans/types'
import { type DayFigures, type Period, periods, type Standing } from './types'

const day = 86_400_000

/** The period that an address names; a month where it names none that there is. */
export function periodOf(text: unknown): Period {
  return periods.find((period) => String(period) === text) ?? 30
}

/** A day as rows and charts name it (UTC). */
export function dayOf(at: Date): string {
  return at.toISOString().slice(0, 10)
}

/** The first moment of the first of `period` days that end with today (UTC). */
export function startOf(period: number, at: Date): Date {
  return new Date(Date.parse(dayOf(at)) - (period - 1) * day)
}

const nothing = { views: 0, visitors: 0, setupVisitors: 0, checkouts: 0, purchases: 0 }

/** Every day of a period in order, with zeros where nothing happened. What is known of a day may come in several rows. */
export function everyDay(
  period: Period,
  at: Date,
  known: readonly (Partial<DayFigures> & { day: string })[],
): DayFigures[] {
  const first = +startOf(period, at)
  const days = new Map<string, DayFigures>()
  for (let index = 0; index < period; index += 1) {
    const name = dayOf(new Date(first + index * day))
    days.set(name, { ...nothing, day: name })
  }
  for (const row of known) {
    const figures = days.get(row.day)
    if (figures) Object.assign(figures, row)
  }
  return [...days.values()]
}

/** A live purchase, as far as what it brings counts. Prices in minor units, per unit where the model says so. */
export interface LivePurchase {
  state: 'active' | 'past_due'
  onTrial: boolean
  cycle: BillingCycle | null
  units: number
  currency: string
  plan: { priceModel: PriceModel; monthlyPrice: number | null; yearlyPrice: number | null }
}

function twelfths({ cycle, units, plan }: LivePurchase): number {
  const many = plan.priceModel === 'per_unit' ? units : 1
  return cycle === 'yearly' ? (plan.yearlyPrice ?? 0) * many : (plan.monthlyPrice ?? 0) * many * 12
}

/** How a listing stands. Revenue is summed exactly and rounded once for each currency. */
export function standingOf(purchases: readonly LivePurchase[]): Standing {
  const sums = new Map<string, number>()
  const paying = purchases.filter(
    ({ plan, state, onTrial }) => plan.priceModel !== 'free' && state === 'active' && !onTrial,
  )
  for (const purchase of paying) {
    sums.set(purchase.currency, (sums.get(purchase.currency) ?? 0) + twelfths(purchase))
  }
  const revenue = [...sums].map(
    ([currency, sum]): Money => ({ currency, amount: Math.round(sum / 12) }),
  )
  return {
    customers: purchases.length,
    paying: paying.length,
    trials: purchases.filter(({ onTrial }) => onTrial).length,
    revenue: revenue.sort((a, b) => a.currency.localeCompare(b.currency)),
  }
}
