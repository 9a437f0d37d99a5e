import { describe, expect, it } from 'vitest'
import { priceFrom } from '@/lib/listings/rules'
import type { PlanRow } from '@/lib/plans/rules'

const plan = (given: Partial<PlanRow>): PlanRow => ({
  id: 'pln_1',
  number: 1,
  priceModel: 'flat_rate',
  monthlyPrice: 1000,
  yearlyPrice: 9600,
  currency: 'usd',
  trialDays: 0,
  audience: 'all',
  text: {
    en: { name: 'A', description: 'A', bullets: [], unitName: 'seat' },
    fr: { name: 'A', description: 'A', bullets: [], unitName: 'poste' },
  },
  ...given,
})

const free = plan({ priceModel: 'free', monthlyPrice: null, yearlyPrice: null })

describe('the cheapest way in', () => {
  it.each([
    ['nothing', [], { free: false, from: null, trialDays: 0 }],
    ['free only', [free], { free: true, from: null, trialDays: 0 }],
    [
      'free and paid',
      [free, plan({ trialDays: 14 }), plan({ monthlyPrice: 500, trialDays: 7 })],
      {
        free: true,
        from: { amount: 500, currency: 'usd', cycle: 'monthly', perUnit: 'poste' },
        trialDays: 14,
      },
    ],
    [
      'sold by the year only',
      [plan({ monthlyPrice: null, yearlyPrice: 1200 }), plan({ monthlyPrice: 200 })],
      {
        free: false,
        from: { amount: 1200, currency: 'usd', cycle: 'yearly', perUnit: 'poste' },
        trialDays: 0,
      },
    ],
  ])('of %s', (_, plans, expected) => {
    expect(priceFrom(plans, 'fr')).toEqual(expected)
  })
})
