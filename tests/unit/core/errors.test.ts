import { describe, expect, it } from 'vitest'
import { describeError } from '@/lib/core/describe-error'
import { errorResponse } from '@/lib/core/error-response'
import { domainError, type ErrorCode, errorStatus } from '@/lib/core/errors'
import { locales } from '@/lib/core/locales'
import en from '@/lib/core/messages/en.json'
import fr from '@/lib/core/messages/fr.json'
import { negotiateLocale } from '@/lib/core/negotiate-locale'

const isCode = (code: string): code is ErrorCode => code in errorStatus
const codes = Object.keys(errorStatus).filter(isCode)

describe('errors', () => {
  it.each(codes)('%s says what is wrong and what to do, in each language', (code) => {
    for (const locale of locales) {
      const { message, remedy } = describeError(domainError(code), locale)
      expect(message).toMatch(/^\p{Lu}.*\.$/u)
      expect(remedy).toMatch(/^\p{Lu}.*\.$/u)
      expect(`${message} ${remedy}`).not.toMatch(/!|please|oops|veuillez/i)
    }
  })

  it('have no message without a code', () => {
    expect(Object.keys(en.codes).sort()).toEqual([...codes].sort())
    expect(Object.keys(fr.codes).sort()).toEqual([...codes].sort())
  })

  it('are answered with status, code, field and remedy in the language that was asked for', async () => {
    const headers = new Headers({ 'accept-language': 'fr-CA,en;q=0.5' })
    const response = errorResponse(domainError('invalid_cursor', { field: 'cursor' }), headers)
    expect(response.status).toBe(400)
    expect(response.headers.get('content-language')).toBe('fr')
    expect(await response.json()).toEqual({
      error: {
        code: 'invalid_cursor',
        field: 'cursor',
        message: 'Cette page de la liste n’existe pas.',
        remedy: 'Reprenez à la première page.',
      },
    })
  })
})

describe('the language', () => {
  it.each([
    [null, 'en'],
    ['', 'en'],
    ['fr', 'fr'],
    ['FR-ca', 'fr'],
    ['en;q=0.5, fr;q=0.9', 'fr'],
    ['fr;q=0, de', 'en'],
    ['de, es;q=0.9, fr;q=0.1', 'fr'],
    [';;;,q=,', 'en'],
  ])('of “%s” is %s', (header, expected) => {
    expect(negotiateLocale(header)).toBe(expected)
  })
})
