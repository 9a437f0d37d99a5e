import type { Period } from './calendar'
import type { LineDraft } from './line'
import { share } from './rounding'

/** What was charged for an item over a period, net of discounts, in minor units. */
export interface Debit {
  line: LineDraft
  net: number
  invoice: string
  lineId: string
}

/** An item as it is charged for a full period, net of what its discounts take off. */
export interface FullPrice {
  line: LineDraft
  net: number
}

/**
 * The credit for the time that is left of what was charged, to the second. In flexible
 * billing mode it is taken from the amount really charged, not from the price
 * (docs.stripe.com/billing/subscriptions/billing-mode). What rounds to nothing is a line of
 * 0.00 all the same, so that the change makes an invoice. Null when nothing was charged
 * or no time is left.
 */
export function credit(debit: Debit, at: number): LineDraft | null {
  const { line } = debit
  const left = remaining(line.period, at)
  if (debit.net === 0 || left.start === left.end) return null
  const unused = share(debit.net, left.end - left.start, line.period.end - line.period.start)
  return {
    ...line,
    amount: 0 - unused,
    description: `Unused time on ${label(line)} after ${dateOf(at)}`,
    period: left,
    proration: true,
    credited: { invoice: debit.invoice, lines: [debit.lineId] },
    discountable: false,
  }
}

/** The charge for the rest of the period at the new price or quantity, to the second. Null when no time is left. */
export function charge(full: FullPrice, at: number): LineDraft | null {
  const { line } = full
  const left = remaining(line.period, at)
  if (full.net === 0 || left.start === left.end) return null
  const amount = share(full.net, left.end - left.start, line.period.end - line.period.start)
  return {
    ...line,
    amount,
    description: `Remaining time on ${label(line)} after ${dateOf(at)}`,
    period: left,
    proration: true,
    discountable: false,
  }
}

function remaining(period: Period, at: number): Period {
  return { start: Math.min(period.end, Math.max(period.start, at)), end: period.end }
}

function label(line: LineDraft): string {
  const name = line.description.replace(/^\d+ × /, '').replace(/ \(at .*$/, '')
  return line.quantity === 1 ? name : `${line.quantity} × ${name}`
}

/** A day as Stripe writes it in descriptions, such as `22 Nov 2026`. */
export function dateOf(seconds: number): string {
  return new Date(seconds * 1000).toLocaleDateString('en-GB', {
    day: '2-digit',
    month: 'short',
    year: 'numeric',
    timeZone: 'UTC',
  })
}
