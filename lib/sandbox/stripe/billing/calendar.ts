export type Interval = 'day' | 'week' | 'month' | 'year'

export interface Cycle {
  interval: Interval
  count: number
}

export interface Period {
  start: number
  end: number
}

const day = 86_400

/**
 * `times` cycles after the anchor (unix seconds, UTC). Months keep the anchor's day and fall
 * back to the last day of a shorter month: 31 January, 28 February, 31 March
 * (docs.stripe.com/billing/subscriptions/billing-cycle).
 */
export function after(anchor: number, cycle: Cycle, times: number): number {
  const steps = cycle.count * times
  if (cycle.interval === 'day') return anchor + steps * day
  if (cycle.interval === 'week') return anchor + steps * 7 * day
  const months = cycle.interval === 'year' ? steps * 12 : steps
  const date = new Date(anchor * 1000)
  const target = new Date(date)
  target.setUTCDate(1)
  target.setUTCMonth(target.getUTCMonth() + months)
  const last = Date.UTC(target.getUTCFullYear(), target.getUTCMonth() + 1, 0)
  target.setUTCDate(Math.min(date.getUTCDate(), new Date(last).getUTCDate()))
  return Math.floor(target.getTime() / 1000)
}

/** The end of the period that begins at `start`, counted from the anchor so that days do not drift. */
export function endOfPeriod(anchor: number, cycle: Cycle, start: number): number {
  let times = 1
  while (after(anchor, cycle, times) <= start) times += 1
  return after(anchor, cycle, times)
}
