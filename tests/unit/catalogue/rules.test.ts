import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bounded, cursorList, markMatches, toggleFacet } from '@/lib/catalogue/rules'
import { emptyQuery } from '@/lib/catalogue/schema'

describe('marking what was looked for', () => {
  it.each([
    ['Code review for teams', ['review'], ['Code ', '*review', ' for teams']],
    ['Reviews reviewed', ['review'], ['*Reviews', ' ', '*reviewed']],
    ['Œil de Garde', ['oeil'], ['*Œil', ' de Garde']],
    ['Sécurité', ['securite'], ['*Sécurité']],
    ['preview', ['view'], ['preview']],
    ['anything', [], ['anything']],
    ['', ['x'], []],
  ])('in “%s” for %j', (text, looked, expected) => {
    const parts = markMatches(text, looked).map((part) => `${part.marked ? '*' : ''}${part.text}`)
    expect(parts).toEqual(expected)
  })

  it('keeps every character, whatever is looked for', () => {
    const any = fc.string({ unit: 'grapheme' })
    fc.assert(
      fc.property(any, fc.array(any), (text, looked) => {
        const parts = markMatches(text, looked)
        expect(parts.map((part) => part.text).join('')).toBe(text)
      }),
    )
  })
})

describe('a filter', () => {
  it('is chosen, chosen beside others, and no longer chosen, always from the first page', () => {
    const query = { ...emptyQuery, q: 'lint', price: ['free' as const], cursor: 'abc' }
    expect(toggleFacet(query, 'price', 'paid').toString()).toBe('q=lint&price=free&price=paid')
    expect(toggleFacet(query, 'price', 'free').toString()).toBe('q=lint')
    expect(toggleFacet(query, 'kind', 'oauth_app').toString()).toBe(
      'q=lint&price=free&kind=oauth_app',
    )
  })
})

describe('a count', () => {
  it.each([
    [0, { count: 0, isExact: true }],
    [1000, { count: 1000, isExact: true }],
    [1001, { count: 1000, isExact: false }],
  ])('of %i is shown as %j', (count, expected) => {
    expect(bounded(count)).toEqual(expected)
  })
})

describe('a cursor', () => {
  it('is bound to all of the query but the place in it', () => {
    const list = cursorList({ ...emptyQuery, q: 'a' })
    expect(cursorList({ ...emptyQuery, q: 'a', cursor: 'x' })).toBe(list)
    expect(cursorList({ ...emptyQuery, q: 'b' })).not.toBe(list)
    expect(cursorList({ ...emptyQuery, q: 'a', sort: 'name' })).not.toBe(list)
    expect(cursorList({ ...emptyQuery, q: 'a', per_page: 5 })).not.toBe(list)
  })
})
