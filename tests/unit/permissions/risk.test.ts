import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import catalogue from '@/lib/permissions/github-app-permissions.json'
import scopeNames from '@/lib/permissions/oauth-scopes.json'
import table from '@/lib/permissions/permission-risk.json'
import {
  FEWEST_COMPARED,
  gradeRisk,
  lighterThan,
  riskScore,
  riskTable,
  riskWeights,
} from '@/lib/permissions/rules/risk'
import scopes from '@/lib/permissions/scope-risk.json'

const rows = riskTable()
const accesses = rows.flatMap((row) => row.accesses)
const entriesOf = (given: object) =>
  Object.entries(given).flatMap(([level, permissions]) =>
    Object.entries<object>(permissions).flatMap(([key, ways]) =>
      Object.keys(ways).map((access) => `${level}/${key}/${access}`),
    ),
  )

describe('the published weights', () => {
  it(`name a class for each of the ${catalogue.length} permissions at each of their ${accesses.length} levels, and for nothing else`, () => {
    const wanted = catalogue.flatMap(({ level, key, access }) =>
      access.map((one) => `${level}/${key}/${one}`),
    )
    expect(catalogue).toHaveLength(108)
    expect(entriesOf(table).toSorted()).toEqual(wanted.toSorted())
    expect(accesses).toHaveLength(wanted.length)
  })

  it('name a class for every scope, and for nothing else', () => {
    expect(Object.keys(scopes).toSorted()).toEqual(scopeNames.toSorted())
  })

  it('use every class, and only classes that there are', () => {
    const used = new Set([
      ...Object.values(table).flatMap((one) => Object.values<object>(one).flatMap(Object.values)),
      ...Object.values(scopes),
    ])
    expect([...used].toSorted()).toEqual(Object.keys(riskWeights).toSorted())
  })

  it('never weigh more access less', () => {
    for (const { accesses: ways } of rows) {
      const weights = ways.map(({ weight }) => weight)
      expect(weights).toEqual(weights.toSorted((a, b) => a - b))
    }
  })

  it('count for nothing only what every app is given', () => {
    const free = rows.filter((row) => row.accesses.some(({ weight }) => weight === 0))
    expect(free.map(({ key }) => key)).toEqual(['metadata'])
  })
})

describe('the score', () => {
  const permission = (key: string, access: 'read' | 'write') => ({
    level: 'repository' as const,
    key,
    access,
  })

  it('grows with what is asked for', () => {
    const reading = { permissions: [permission('contents', 'read')], scopes: [] }
    const writing = { permissions: [permission('contents', 'write')], scopes: [] }
    const both = {
      permissions: [permission('contents', 'write'), permission('issues', 'read')],
      scopes: [],
    }
    expect(riskScore({ permissions: [], scopes: [] })).toBe(0)
    expect(riskScore(reading)).toBeLessThan(riskScore(writing))
    expect(riskScore(writing)).toBeLessThan(riskScore(both))
    expect(riskScore({ permissions: [], scopes: ['repo'] })).toBeGreaterThan(riskScore(both))
  })

  it('takes what GitHub added since for grave, not for harmless', () => {
    const unknown = { permissions: [permission('newer_than_this', 'read')], scopes: ['newer'] }
    expect(riskScore(unknown)).toBe(2 * riskWeights.gives_access)
  })
})

const scoresOf = (min: number) => fc.array(fc.nat(60), { minLength: min, maxLength: 60 })

describe('the grade', () => {
  it('is by quarters of the category', () => {
    const category = [1, 2, 3, 4, 5, 6, 7, 8]
    const given = category.map((score) => gradeRisk(score, { category, catalogue: [] })?.grade)
    const quarters = ['narrow', 'moderate', 'wide', 'widest'].flatMap((grade) => [grade, grade])
    expect(given).toEqual(quarters)
  })

  it('compares a small category with the whole catalogue, says so, and grades nothing where that is small too', () => {
    const few = [1, 2, 3]
    const all = [...few, 4, 5, 6, 7, 8]
    expect(gradeRisk(3, { category: few, catalogue: all })).toEqual({
      grade: 'moderate',
      within: 'catalogue',
      count: 8,
      higherShare: 63,
    })
    expect(gradeRisk(3, { category: few, catalogue: few })).toBeNull()
  })

  it('is never the lowest for all, whatever they ask for', () => {
    fc.assert(
      fc.property(scoresOf(FEWEST_COMPARED), (category) => {
        const grades = category.map((score) => gradeRisk(score, { category, catalogue: [] })?.grade)
        expect(grades).toContain('narrow')
      }),
    )
  })

  it('never gets better by asking for more', () => {
    const order = ['narrow', 'moderate', 'wide', 'widest']
    fc.assert(
      fc.property(scoresOf(FEWEST_COMPARED), fc.nat(60), fc.nat(60), (category, a, b) => {
        const rank = (score: number) =>
          order.indexOf(gradeRisk(score, { category, catalogue: [] })?.grade ?? '')
        const [low, high] = [Math.min(a, b), Math.max(a, b)]
        expect(rank(low)).toBeLessThanOrEqual(rank(high))
      }),
    )
  })
})

describe('what does the same with less', () => {
  const one = (slug: string, score: number, ...asked: string[]) => ({ slug, score, asked })

  it('is the three most alike that ask for strictly less, in one order', () => {
    const mine = one('mine', 20, 'a', 'b', 'c')
    const others = [
      one('same', 20, 'a'),
      one('more', 30, 'a', 'b', 'c'),
      one('zebra', 4, 'a'),
      one('apple', 4, 'a'),
      one('near', 12, 'a', 'b'),
      one('far', 0),
    ]
    const found = ['near', 'apple', 'zebra']
    expect(lighterThan(mine, others).map(({ slug }) => slug)).toEqual(found)
    expect(lighterThan(mine, others.toReversed()).map(({ slug }) => slug)).toEqual(found)
    expect(lighterThan(one('far', 0), others)).toEqual([])
  })
})
