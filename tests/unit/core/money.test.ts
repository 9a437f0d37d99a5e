import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseAmount, typeAmount } from '@/lib/core/money'

describe('an amount as it is typed', () => {
  it.each([
    ['10', 'eur', 1000],
    ['10.5', 'eur', 1050],
    ['10,50', 'eur', 1050],
    [' 10 ', 'eur', 1000],
    ['1 000,5', 'eur', 100_050],
    ['1\u202f000', 'usd', 100_000],
    ['0', 'usd', 0],
    ['0.01', 'usd', 1],
    ['1000', 'jpy', 1000],
    ['1000000000000', 'usd', 100_000_000_000_000],
  ])('%j in %s is %d minor units', (typed, currency, amount) => {
    expect(parseAmount(typed, currency)).toEqual({ ok: true, value: amount })
  })

  it.each([
    ['', 'usd'],
    ['-1', 'usd'],
    ['+1', 'usd'],
    ['1.005', 'usd'],
    ['1,000', 'usd'],
    ['1e3', 'usd'],
    ['0x10', 'usd'],
    ['$10', 'usd'],
    ['10 USD', 'usd'],
    ['1 00', 'usd'],
    ['1.', 'usd'],
    ['.5', 'usd'],
    ['10.5', 'jpy'],
    ['10.0', 'jpy'],
    ['9'.repeat(40), 'usd'],
  ])('%j in %s is none', (typed, currency) => {
    expect(parseAmount(typed, currency)).toEqual({ ok: false, error: 'not_valid' })
  })

  it('comes back as it was, in each language and currency', () => {
    const amounts = fc.integer({ min: 0, max: 99_999_999 })
    const currencies = fc.constantFrom('usd', 'eur', 'jpy', 'sek')
    const locales = fc.constantFrom('en', 'fr')
    fc.assert(
      fc.property(amounts, currencies, locales, (amount, currency, locale) => {
        const typed = typeAmount({ amount, currency }, locale)
        expect(parseAmount(typed, currency)).toEqual({ ok: true, value: amount })
      }),
    )
  })

  it('never throws, and answers only whole minor units', () => {
    fc.assert(
      fc.property(fc.string(), (typed) => {
        const read = parseAmount(typed, 'eur')
        if (read.ok) expect(Number.isSafeInteger(read.value) && read.value >= 0).toBe(true)
      }),
    )
  })
})
