import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Comparable, likeness, mostAlike, tellingWords } from '@/lib/catalogue/rules/similar'

const word = (token: string, listings: number) => ({ token, listings })
const other = (given: Partial<Comparable>): Comparable => ({
  slug: 'other',
  facets: [],
  words: [],
  quality: 0,
  ...given,
})
const mine = {
  slug: 'mine',
  facets: ['*', 'kind=github_app', 'category=testing', 'category=security'],
  words: [word('~flaky', 4), word('~retry', 20)],
}
const of = (given: Partial<Comparable>) => likeness(mine, other(given), 1000)

describe('the words that tell a listing from others', () => {
  it('are the rarest that another one says too', () => {
    const words = [word('~the', 900), word('~own', 1), word('~retry', 20), word('~flaky', 4)]
    expect(tellingWords(words, 1000)).toEqual([word('~flaky', 4), word('~retry', 20)])
  })

  it('are never many', () => {
    const words = Array.from({ length: 50 }, (_, n) => word(`~w${n}`, 2 + n))
    expect(tellingWords(words, 10_000)).toHaveLength(10)
  })
})

describe('how alike two listings are', () => {
  it('is nothing without a category or a word in common, however good the other is', () => {
    expect(of({ facets: ['*', 'kind=github_app'], quality: 100 })).toBeNull()
  })

  it.each([
    ['a shared category', { facets: ['category=testing'] }, { words: ['~retry'] }],
    ['a second shared category', { facets: mine.facets }, { facets: mine.facets.slice(0, 3) }],
    ['the same kind', { facets: mine.facets.slice(0, 3) }, { facets: ['category=testing'] }],
    ['a rare word', { words: ['~flaky'] }, { words: ['~retry'] }],
    ['quality', { words: ['~retry'], quality: 90 }, { words: ['~retry'], quality: 20 }],
  ] as const)('grows with %s', (_, more, less) => {
    expect(of(more)).toBeGreaterThan(of(less) ?? 0)
  })

  it('orders what is shown, never the listing itself, equals by address', () => {
    const same = ['b', 'a', 'mine', 'c'].map((slug) => other({ slug, facets: mine.facets }))
    expect(mostAlike(mine, same, { total: 1000, most: 2 })).toEqual(['a', 'b'])
  })

  it('gives at most so many, whatever the others are, in an order of its own', () => {
    const others = fc.uniqueArray(
      fc.record({
        slug: fc.string(),
        facets: fc.subarray(mine.facets),
        words: fc.subarray(['~flaky', '~retry', '~x']),
        quality: fc.integer({ min: 0, max: 100 }),
      }),
      { selector: ({ slug }) => slug },
    )
    fc.assert(
      fc.property(others, fc.integer({ min: 1, max: 5 }), (list, most) => {
        const alike = mostAlike(mine, list, { total: 1000, most })
        expect(alike.length).toBeLessThanOrEqual(most)
        expect(mostAlike(mine, list.toReversed(), { total: 1000, most })).toEqual(alike)
      }),
    )
  })
})
