import { describe, expect, it } from 'vitest'
import { yearlySaving } from '@/components/plans/yearly-saving'

const plan = (monthly: number | null, yearly: number | null) => ({
  monthlyPrice: monthly === null ? null : { amount: monthly, currency: 'usd' },
  yearlyPrice: yearly === null ? null : { amount: yearly, currency: 'usd' },
})

describe('what paying by the year saves', () => {
  it.each([
    ['nothing without plans', [], 0],
    ['nothing where only one cycle is sold', [plan(1000, null), plan(null, 9000)], 0],
    ['nothing where twelve months cost the same', [plan(1000, 12_000)], 0],
    ['nothing where the year costs more', [plan(1000, 13_000)], 0],
    ['the most that any plan saves', [plan(1000, 9600), plan(1000, 10_800)], 20],
    ['whole percents, never rounded up', [plan(1000, 8001)], 33],
  ])('is %s', (_, plans, percent) => {
    expect(yearlySaving(plans)).toBe(percent)
  })
})
