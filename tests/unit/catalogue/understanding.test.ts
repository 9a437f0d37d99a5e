import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { inPlace, mostMatches, tokensOf, toTsquery } from '@/lib/catalogue/rules/expression'
import { nearest } from '@/lib/catalogue/rules/nearest'
import { readQuery } from '@/lib/catalogue/rules/read-query'
import { type Stems, understand } from '@/lib/catalogue/rules/understand'

const said = (text: string) =>
  readQuery(text).map(({ words }) => words.map(({ plain }) => plain).join(' '))

describe('taking a query apart', () => {
  it.each([
    ['', []],
    ['!?…', []],
    ['hexlint', ['hexlint']],
    ['merge queue', ['merge queue']],
    ['PR review', ['pr', 'review']],
    ['find leaked passwords', ['leaked', 'passwords']],
    ['app', ['app']],
    ['free ci', ['free', 'ci']],
    ['read-only security', ['read only', 'security']],
    ['free trial monitoring', ['free trial', 'monitoring']],
    ['sécurité gratuite', ['securite', 'gratuite']],
    ['intégration continue', ['integration continue']],
    ['block the merge', ['block the merge']],
    ['the merge queue of a team', ['the', 'merge queue', 'of', 'a', 'team']],
  ])('“%s” is %j', (text, expected) => {
    expect(said(text)).toEqual(expected)
  })

  it.each([
    ['free', { facet: 'price', values: ['free'] }],
    ['gratuits', { facet: 'price', values: ['free'] }],
    ['read-only', { facet: 'access', values: ['none', 'read'] }],
    ['lecture seule', { facet: 'access', values: ['none', 'read'] }],
    ['free trial', { facet: 'trial', values: ['yes'] }],
    ['OAuth app', { facet: 'kind', values: ['oauth_app'] }],
    ['for organizations', { facet: 'account', values: ['organization'] }],
    ['freedom', null],
  ])('“%s” asks for %j', (text, condition) => {
    expect(readQuery(text)[0]?.condition).toEqual(condition)
  })

  it.each([
    ['CI', 'continuous integration'],
    ['PRs', 'pull request'],
    ['SAST', 'static analysis'],
    ['credentials', 'secret'],
    ['sbom', 'bill of material'],
    ['astreintes', 'on call'],
  ])('“%s” is also said “%s”', (text, other) => {
    const synonyms = readQuery(text)[0]?.synonyms.map((words) => words.join(' '))
    expect(synonyms).toContain(other)
  })

  it('reads no more than twelve words of any string', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 500 }), (text) => {
        const words = readQuery(text).flatMap((segment) => segment.words)
        expect(words.length).toBeLessThanOrEqual(12)
      }),
    )
  })
})

const stems: Stems = new Map([
  ['the', { stops: true, lexemes: ['the'] }],
  ['testing', { stops: false, lexemes: ['test'] }],
  ['hexl', { stops: false, lexemes: ['hexl'] }],
])
const counts = new Map([
  ['test', { listings: 5, hasBits: false }],
  ['hexlint', { listings: 1, hasBits: false }],
  ['the', { listings: 9, hasBits: false }],
])
const begins = { names: ['hexlint'], anywhere: ['hexlint', 'hexline'] }
const parts = (text: string) =>
  understand(readQuery(text), { stems, counts, begins }).parts.map(toTsquery)

describe('what is looked for', () => {
  it.each([
    ['the testing', ["((('test')) | 'hexlint')"]],
    ['testing the', ["(('test'))"]],
    ['the', ["((('the')) | 'hexlint')"]],
    ['hexl', ["((('hexl')) | 'hexlint' | 'hexline')"]],
  ])('for “%s” is %j', (text, expected) => {
    expect(parts(text)).toEqual(expected)
  })

  it('names the words that no listing has, and that do not begin one', () => {
    const { unknown } = understand(readQuery('zzqx testing'), { stems, counts, begins })
    expect(unknown).toEqual(['zzqx'])
  })
})

describe('expressions', () => {
  const some = { any: [{ word: 'a' }, { all: [{ word: 'b' }, { token: 'kind=x' }] }] }

  it('name their tokens in every place', () => {
    expect(tokensOf(some)).toEqual(['a', '~a', '!a', '^a', 'b', '~b', '!b', '^b', 'kind=x'])
    expect(tokensOf(inPlace(some, 'name'))).toEqual(['^a', '^b', 'kind=x'])
  })

  it('match no more listings than their rarest part, or all alternatives together', () => {
    const known = new Map(
      Object.entries({ a: 7, b: 90, 'kind=x': 4 }).map(([token, listings]) => [
        token,
        { listings, hasBits: false },
      ]),
    )
    expect(mostMatches(some, known)).toBe(11)
    expect(mostMatches({ any: [] }, known)).toBe(0)
  })

  it.each([
    ["o'neill", "'o''neill'"],
    ['a\\b', "'a\\\\b'"],
    ["' | ''", "''' | '''''"],
  ])('quote %j, so that nothing in it is an operator', (word, expected) => {
    expect(toTsquery({ word })).toBe(expected)
  })
})

describe('the word that was meant', () => {
  it.each([
    ['secuirty', 'security'],
    ['secrity', 'security'],
    ['lnit', 'lint'],
    ['xyzzyq', null],
  ])('by “%s” is %s', (wrong, meant) => {
    const candidates = ['security', 'lint', 'unit', 'secretary'].map((word, listings) => ({
      word,
      written: word,
      listings,
    }))
    expect(nearest(wrong, candidates)).toBe(meant)
  })
})
