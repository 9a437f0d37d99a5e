import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  dayOf,
  everyDay,
  type LivePurchase,
  periodOf,
  standingOf,
  startOf,
} from '@/lib/insights/rules'
import { periods } from '@/lib/insights/types'

const flat: LivePurchase = {
  state: 'active',
  onTrial: false,
  cycle: 'monthly',
  units: 1,
  currency: 'usd',
  plan: { priceModel: 'flat_rate', monthlyPrice: 1000, yearlyPrice: 10_000 },
}
const seats: LivePurchase = {
  ...flat,
  units: 5,
  plan: { priceModel: 'per_unit', monthlyPrice: 400, yearlyPrice: 4000 },
}
const free: LivePurchase = {
  ...flat,
  cycle: null,
  plan: { priceModel: 'free', monthlyPrice: null, yearlyPrice: null },
}

describe('monthly recurring revenue', () => {
  it.each<[string, LivePurchase[], { amount: number; currency: string }[]]>([
    ['of nobody is nothing', [], []],
    ['counts a monthly price as it is', [flat], [{ amount: 1000, currency: 'usd' }]],
    [
      'counts a twelfth of a yearly price',
      [{ ...flat, cycle: 'yearly' }],
      [{ amount: 833, currency: 'usd' }],
    ],
    ['counts each unit', [seats], [{ amount: 2000, currency: 'usd' }]],
    [
      'counts the units of a flat rate once',
      [{ ...flat, units: 9 }],
      [{ amount: 1000, currency: 'usd' }],
    ],
    [
      'leaves out who tries, who owes and who pays nothing',
      [{ ...flat, onTrial: true }, { ...flat, state: 'past_due' }, free],
      [],
    ],
    [
      'keeps currencies apart',
      [flat, { ...flat, currency: 'eur' }],
      [
        { amount: 1000, currency: 'eur' },
        { amount: 1000, currency: 'usd' },
      ],
    ],
  ])('%s', (_, purchases, revenue) => {
    expect(standingOf(purchases).revenue).toEqual(revenue)
  })

  it('is rounded once, not for each customer', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 500 }),
        fc.integer({ min: 1, max: 100_000 }),
        (n, price) => {
          const yearly = {
            ...flat,
            cycle: 'yearly' as const,
            plan: { ...flat.plan, yearlyPrice: price },
          }
          const [sum] = standingOf(Array.from({ length: n }, () => yearly)).revenue
          expect(sum?.amount).toBe(Math.round((price * n) / 12))
        },
      ),
    )
  })
})

it('customers are all who hold a plan, on whatever terms', () => {
  const purchases = [
    flat,
    free,
    { ...seats, onTrial: true },
    { ...flat, state: 'past_due' as const },
  ]
  expect(standingOf(purchases)).toMatchObject({ customers: 4, paying: 1, trials: 1 })
})

describe('a period', () => {
  it.each(['', '8', 'all', undefined, ['7']])('is a month where the address says %j', (text) => {
    expect(periodOf(text)).toBe(30)
  })

  it('has every day once, in order, up to today, and keeps what is known', () => {
    const at = fc.date({
      min: new Date('2024-01-01'),
      max: new Date('2040-01-01'),
      noInvalidDate: true,
    })
    fc.assert(
      fc.property(fc.constantFrom(...periods), at, (period, now) => {
        const today = dayOf(now)
        const days = everyDay(period, now, [
          { day: today, views: 3 },
          { day: today, purchases: 1 },
        ])
        expect(days).toHaveLength(period)
        expect(days[0]?.day).toBe(dayOf(startOf(period, now)))
        expect(days.at(-1)).toMatchObject({ day: today, views: 3, purchases: 1, visitors: 0 })
        expect(new Set(days.map(({ day }) => day)).size).toBe(period)
        expect(days.map(({ day }) => day).toSorted()).toEqual(days.map(({ day }) => day))
      }),
    )
  })
})
