import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addMonths, twelveMonthTotal } from '@/lib/purchases/rules/twelve-month-total'

const now = new Date('2026-11-22T12:00:00Z')
const after = (days: number) => new Date(now.getTime() + days * 86_400_000)

describe('the total of twelve months', () => {
  it.each([
    ['monthly', null, 1200, 12 * 1200],
    ['yearly', null, 12_000, 12_000],
    ['monthly', 14, 1200, 12 * 1200],
    ['monthly', 29, 1200, 12 * 1200],
    ['monthly', 30, 1200, 11 * 1200],
    ['monthly', 90, 1200, 10 * 1200],
    ['yearly', 90, 12_000, 12_000],
  ] as const)('%s, %s days of trial', (cycle, trialDays, recurring, total) => {
    const trialEndsAt = trialDays === null ? null : after(trialDays)
    const today = trialEndsAt === null ? recurring : 0
    expect(twelveMonthTotal({ today, recurring, cycle, trialEndsAt }, now)).toBe(total)
  })

  it('counts the payment after a short month and before a long one', () => {
    const january = new Date('2027-01-31T00:00:00Z')
    expect(addMonths(january, 1).toISOString()).toBe('2027-02-28T00:00:00.000Z')
    expect(addMonths(january, 2).toISOString()).toBe('2027-03-31T00:00:00.000Z')
    expect(addMonths(january, 13).toISOString()).toBe('2028-02-29T00:00:00.000Z')
  })

  it('is never more than thirteen payments, nor less than today’s, for any day and trial', () => {
    const dates = fc.date({
      min: new Date('2026-01-01'),
      max: new Date('2040-01-01'),
      noInvalidDate: true,
    })
    fc.assert(
      fc.property(dates, fc.integer({ min: 0, max: 90 }), fc.nat(1e7), (day, trial, price) => {
        const trialEndsAt = trial === 0 ? null : new Date(day.getTime() + trial * 86_400_000)
        const today = trialEndsAt === null ? price : 0
        const monthly = { today, recurring: price, cycle: 'monthly', trialEndsAt } as const
        const total = twelveMonthTotal(monthly, day)
        expect(total).toBeGreaterThanOrEqual(9 * price)
        expect(total).toBeLessThanOrEqual(12 * price)
        const yearly = twelveMonthTotal({ ...monthly, cycle: 'yearly' }, day)
        expect(yearly).toBe(price)
      }),
    )
  })
})
