import type { BillingCycle } from '../../plans/types'

/** What falls due within twelve months from now, in minor units. */
export interface Payments {
  /** Paid today: 0 at the start of a trial. */
  today: number
  /** Every later invoice. */
  recurring: number
  cycle: BillingCycle
  trialEndsAt: Date | null
}

/** The same day some months later, or the last day of a shorter month, as Stripe's billing anchors do. UTC. */
export function addMonths(date: Date, months: number): Date {
  const moved = new Date(date)
  moved.setUTCDate(1)
  moved.setUTCMonth(moved.getUTCMonth() + months)
  const lastDay = new Date(Date.UTC(moved.getUTCFullYear(), moved.getUTCMonth() + 1, 0))
  moved.setUTCDate(Math.min(date.getUTCDate(), lastDay.getUTCDate()))
  return moved
}

/** Today's payment and every one that follows within twelve months, in minor units; the renewal on the anniversary is not among them. */
export function twelveMonthTotal(payments: Payments, now: Date): number {
  const { today, recurring, cycle, trialEndsAt } = payments
  const end = addMonths(now, 12)
  const step = cycle === 'monthly' ? 1 : 12
  const first = trialEndsAt ?? now
  let total = today
  // Without a trial the first period is what is paid today.
  for (let n = trialEndsAt === null ? 1 : 0; addMonths(first, n * step) < end; n += 1) {
    total += recurring
  }
  return total
}
