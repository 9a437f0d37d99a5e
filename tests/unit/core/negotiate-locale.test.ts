import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { locales } from '@/lib/core/locales'
import { negotiateLocale } from '@/lib/core/negotiate-locale'

describe('the language of a browser', () => {
  it.each([
    [null, 'en'],
    ['', 'en'],
    ['fr', 'fr'],
    ['fr-CA,fr;q=0.9,en;q=0.8', 'fr'],
    ['en-GB,en;q=0.9,fr;q=0.8', 'en'],
    ['de,fr;q=0.5', 'fr'],
    ['en;q=0.1, fr;q=0.2', 'fr'],
    ['fr;q=0,en', 'en'],
    ['*', 'en'],
    ['FR', 'fr'],
  ])('%s is %s', (header, locale) => {
    expect(negotiateLocale(header)).toBe(locale)
  })

  it('is one of ours, whatever the header', () => {
    fc.assert(fc.property(fc.string(), (header) => locales.includes(negotiateLocale(header))))
  })
})
