import { describe, expect, it } from 'vitest'
import { planFits, priceOf } from '@/lib/plans/rules'

describe('who may have a plan', () => {
  it.each([
    ['all', 'User', true],
    ['all', 'Organization', true],
    ['personal', 'User', true],
    ['personal', 'Organization', false],
    ['organization', 'User', false],
    ['organization', 'Organization', true],
  ] as const)('one for %s, an account of type %s: %s', (audience, account, fits) => {
    expect(planFits(audience, account)).toBe(fits)
  })
})

describe('what a plan costs', () => {
  it.each([
    [{ priceModel: 'free', monthlyPrice: null, yearlyPrice: null }, 'monthly', 0],
    [{ priceModel: 'free', monthlyPrice: null, yearlyPrice: null }, 'yearly', 0],
    [{ priceModel: 'flat_rate', monthlyPrice: 900, yearlyPrice: 9000 }, 'yearly', 9000],
    [{ priceModel: 'per_unit', monthlyPrice: 900, yearlyPrice: null }, 'monthly', 900],
    [{ priceModel: 'per_unit', monthlyPrice: 900, yearlyPrice: null }, 'yearly', null],
  ] as const)('%j for %s: %s', (plan, cycle, price) => {
    expect(priceOf(plan, cycle)).toBe(price)
  })
})
