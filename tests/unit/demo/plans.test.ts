import { describe, expect, it } from 'vitest'
import { demoListings } from '@/prisma/demo/listings'
import { demoPublishers } from '@/prisma/demo/publishers'

const plans = demoListings.flatMap((listing) =>
  listing.plans.map((plan) => ({ ...plan, slug: listing.slug, currency: listing.currency })),
)

describe.each(plans)('plan $number of $slug', (plan) => {
  it('costs what its price model says', () => {
    const paid = plan.priceModel !== 'free'
    expect(plan.monthly > 0).toBe(paid)
    expect(plan.yearly > 0).toBe(paid)
    expect(Number.isInteger(plan.monthly) && Number.isInteger(plan.yearly)).toBe(true)
  })

  it('is never dearer by the year than by the month, nor absurdly cheaper', () => {
    expect(plan.yearly).toBeLessThanOrEqual(plan.monthly * 12)
    expect(plan.yearly).toBeGreaterThanOrEqual(plan.monthly * 6)
  })

  it('names its unit exactly when it is sold by unit', () => {
    expect(Boolean(plan.unitName)).toBe(plan.priceModel === 'per_unit')
  })

  it('has a trial only when there is something to pay, of at most 90 days', () => {
    expect([0, 7, 14, 30, 90]).toContain(plan.trialDays)
    if (plan.priceModel === 'free') expect(plan.trialDays).toBe(0)
  })

  it('has one to four bullets', () => {
    expect(plan.bullets.length).toBeGreaterThanOrEqual(1)
    expect(plan.bullets.length).toBeLessThanOrEqual(4)
  })
})

describe('the plans of the demo', () => {
  it('are numbered within their listing without repeating', () => {
    for (const listing of demoListings) {
      const numbers = listing.plans.map((plan) => plan.number)
      expect(new Set(numbers).size).toBe(numbers.length)
      expect(numbers.length).toBeGreaterThanOrEqual(1)
      expect(numbers.length).toBeLessThanOrEqual(10)
    }
  })

  it('show every length of trial, every model and every audience', () => {
    expect(new Set(plans.map((plan) => plan.trialDays))).toEqual(new Set([0, 7, 14, 30, 90]))
    expect(new Set(plans.map((plan) => plan.priceModel)).size).toBe(3)
    expect(new Set(plans.map((plan) => plan.audience)).size).toBe(3)
  })

  it('show yearly prices with and without a discount', () => {
    const paid = plans.filter((plan) => plan.monthly > 0)
    expect(paid.some((plan) => plan.yearly === plan.monthly * 12)).toBe(true)
    expect(paid.some((plan) => plan.yearly < plan.monthly * 10)).toBe(true)
  })

  it('are paid only with publishers that can sell, but for the one who is not ready', () => {
    const stateOf = new Map(demoPublishers.map((one) => [one.key, one.stripe.state]))
    const unsold = demoListings.filter(
      (listing) =>
        stateOf.get(listing.publisher) !== 'selling' &&
        listing.plans.some((plan) => plan.priceModel !== 'free'),
    )
    expect(unsold.map((listing) => listing.slug)).toEqual(['changelark'])
  })

  it('sell Hexlint as the story of the demo needs it', () => {
    const hexlint = demoListings.find((listing) => listing.slug === 'hexlint')
    expect(hexlint?.plans.map((plan) => [plan.name.en, plan.priceModel, plan.monthly])).toEqual([
      ['Free', 'free', 0],
      ['Team', 'per_unit', 1000],
      ['Business', 'flat_rate', 49900],
    ])
    expect(hexlint?.plans[1]?.trialDays).toBe(14)
  })
})
