import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  answers,
  emptyQuery,
  kinds,
  parseSearch,
  prices,
  sorts,
  writeSearch,
} from '@/lib/catalogue/schema'

const parse = (address: string) => parseSearch(new URLSearchParams(address))

describe('reading what is looked for', () => {
  it.each([
    ['', {}],
    ['q=%20%20code%20%09review%20', { q: 'code review' }],
    ['q=a%00b%07', { q: 'a b' }],
    ['q=one&q=two', { q: 'one' }],
    ['kind=oauth_app&kind=github_app&kind=oauth_app', { kind: ['github_app', 'oauth_app'] }],
    ['category=&price=', {}],
    ['price=paid&price=free', { price: ['free', 'paid'] }],
    ['trial=yes&verified=no', { trial: ['yes'], verified: ['no'] }],
    ['sort=name&per_page=100&cursor=abc', { sort: 'name', per_page: 100, cursor: 'abc' }],
    ['utm_source=x&page=2', {}],
  ])('“%s”', (address, expected) => {
    expect(parse(address)).toEqual({ ok: true, value: { ...emptyQuery, ...expected } })
  })

  it.each([
    ['kind=app', 'unknown_filter', 'kind'],
    ['price=cheap', 'unknown_filter', 'price'],
    ['trial=true', 'unknown_filter', 'trial'],
    ['verified=1', 'unknown_filter', 'verified'],
    ['category=Code%20Quality', 'unknown_filter', 'category'],
    ['sort=rank', 'unknown_filter', 'sort'],
    ['per_page=0', 'invalid_input', 'per_page'],
    ['per_page=101', 'invalid_input', 'per_page'],
    ['per_page=1.5', 'invalid_input', 'per_page'],
    ['per_page=many', 'invalid_input', 'per_page'],
    [`cursor=${'x'.repeat(4001)}`, 'invalid_cursor', 'cursor'],
  ])('“%s” is %s of %s', (address, code, field) => {
    expect(parse(address)).toEqual({ ok: false, error: { code, field } })
  })

  it('does not look for what is beyond 200 characters', () => {
    const result = parse(`q=${'é'.repeat(10_000)}`)
    expect(result.ok && result.value.q).toBe('é'.repeat(200))
  })

  it('reads what pages receive as it reads an address', () => {
    const page = { q: 'lint', kind: 'github_app', price: ['paid', 'free'], sort: undefined }
    expect(parseSearch(page)).toEqual(parse('q=lint&kind=github_app&price=free&price=paid'))
  })

  it('answers any string', () => {
    const names = ['q', 'category', 'kind', 'price', 'trial', 'verified', 'sort', 'per_page']
    const pairs = fc.array(
      fc.tuple(fc.constantFrom(...names, 'cursor', 'other'), fc.string({ unit: 'binary' })),
    )
    fc.assert(
      fc.property(pairs, (given) => {
        const query = parseSearch(new URLSearchParams(given))
        expect(query.ok || query.error.field !== undefined).toBe(true)
      }),
    )
  })
})

describe('writing what is looked for', () => {
  it('leaves out what is default', () => {
    expect(writeSearch(emptyQuery).toString()).toBe('')
  })

  it('is undone by reading, and reading is undone by writing', () => {
    const query = fc.record({
      q: fc.string({ unit: 'grapheme' }),
      category: fc.array(fc.stringMatching(/^[a-z0-9-]{1,80}$/), { maxLength: 5 }),
      kind: fc.subarray([...kinds]),
      price: fc.subarray([...prices]),
      trial: fc.subarray([...answers]),
      verified: fc.subarray([...answers]),
      sort: fc.constantFrom(...sorts),
      per_page: fc.integer({ min: 1, max: 100 }),
      cursor: fc.option(fc.string({ minLength: 1, maxLength: 50 })),
    })
    fc.assert(
      fc.property(query, (given) => {
        const read = parseSearch(writeSearch(given))
        if (!read.ok) throw new Error(JSON.stringify(read.error))
        const again = writeSearch(read.value)
        expect(parseSearch(again)).toEqual(read)
        expect(writeSearch(read.value).toString()).toBe(again.toString())
      }),
    )
  })
})
