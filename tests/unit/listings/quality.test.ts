import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  mostPoints,
  type QualityFacts,
  qualityOf,
  steadyCount,
  totalQuality,
} from '@/lib/listings/rules/quality'

const nothing: QualityFacts = {
  installsByWeek: [],
  purchasesByWeek: [],
  daysUnchanged: 2000,
  isPublisherProven: false,
  asked: { permissions: [], scopes: ['admin:org', 'repo'] },
}

describe('installations', () => {
  it.each([
    [[], 0],
    [[3], 3],
    [[10], 10],
    [[1000], 10],
    [[10, 10, 10], 30],
    [[10, 10, 10, 1000], 45],
    [[5, 0, 2], 7],
  ])('that came in weeks of %j count as %i', (weeks, counted) => {
    expect(steadyCount(weeks)).toBe(counted)
  })

  it('of one week never count more than ten or half of those before', () => {
    const weeks = fc.array(fc.nat(2000), { maxLength: 60 })
    fc.assert(
      fc.property(weeks, fc.nat(1_000_000), (before, attack) => {
        const honest = steadyCount(before)
        const gained = steadyCount([...before, attack]) - honest
        expect(gained).toBeLessThanOrEqual(Math.max(10, honest / 2))
        expect(gained).toBeGreaterThanOrEqual(0)
      }),
    )
  })

  it('a thousand made in one week give no more points than eleven honest ones', () => {
    const points = (installsByWeek: number[]) => qualityOf({ ...nothing, installsByWeek }).installs
    expect(points([1000])).toBe(points([10]))
    expect(points([1000])).toBeLessThan(points([10, 10]))
  })
})

describe('points', () => {
  const facts: fc.Arbitrary<QualityFacts> = fc.record({
    installsByWeek: fc.array(fc.nat(5000), { maxLength: 100 }),
    purchasesByWeek: fc.array(fc.nat(5000), { maxLength: 100 }),
    daysUnchanged: fc.nat(4000),
    isPublisherProven: fc.boolean(),
    asked: fc.constantFrom(nothing.asked, null, { permissions: [], scopes: [] }),
  })

  it('stay within what each part can give, a hundred together', () => {
    expect(totalQuality(mostPoints)).toBe(100)
    fc.assert(
      fc.property(facts, (given) => {
        const quality = qualityOf(given)
        for (const part of ['installs', 'purchases', 'freshness', 'proof', 'thrift'] as const) {
          expect(quality[part]).toBeGreaterThanOrEqual(0)
          expect(quality[part]).toBeLessThanOrEqual(mostPoints[part])
        }
      }),
    )
  })

  it('never fall when something gets better', () => {
    fc.assert(
      fc.property(facts, fc.nat(100), (given, more) => {
        const better = qualityOf({
          ...given,
          purchasesByWeek: [...given.purchasesByWeek, more],
          daysUnchanged: Math.max(0, given.daysUnchanged - more),
          isPublisherProven: true,
          asked: { permissions: [], scopes: [] },
        })
        expect(totalQuality(better)).toBeGreaterThanOrEqual(totalQuality(qualityOf(given)))
      }),
    )
  })
})
