import fc from 'fast-check'
import { createElement } from 'react'
import { describe, expect, it } from 'vitest'
import { searchErrorHref, searchErrorOf, searchWithout } from '@/app/security/search-error'
import { InvalidSearch } from '@/components/catalogue/invalid-search'
import { parseSearch } from '@/lib/catalogue/schema'
import { type DomainError, domainError } from '@/lib/core/errors'
import { renderIn } from '@/tests/support/render'

type Params = Record<string, string | string[] | undefined>

const wrong = domainError('unknown_filter', { field: 'category' })

const shown = (params: Params, error: DomainError, locale: 'en' | 'fr' = 'en') =>
  renderIn(
    locale,
    createElement(InvalidSearch, { error, rest: searchWithout(params, error), locale }),
  )

const links = (html: string) =>
  [...html.matchAll(/href="([^"]*)"/g)].map(([, href]) => href?.replaceAll('&amp;', '&'))

describe('a search with a value that no filter has', () => {
  it('is told of by an address that keeps the rest of the search, and not the place in it', () => {
    const query = parseSearch({ q: 'ci', category: ['nope', 'x'], kind: 'oauth_app', cursor: 'c' })
    if (!query.ok) throw new Error(query.error.code)
    const href = searchErrorHref('fr', wrong, query.value)
    expect(href).toBe('/fr/search?error=unknown_filter&field=category&q=ci&kind=oauth_app')
    const params = Object.fromEntries(new URL(href, 'https://souk.example').searchParams)
    expect(searchErrorOf(params.error, params.field)).toEqual(wrong)
    expect(links(shown(params, wrong, 'fr'))[0]).toBe('/fr/search?q=ci&kind=oauth_app')
    expect(shown(params, wrong, 'fr')).toContain('Chercher sans ce filtre')
  })

  it.each<[Params, DomainError, string[]]>([
    [
      { q: 'ci', kind: 'spaceship', cursor: 'c' },
      domainError('unknown_filter', { field: 'kind' }),
      ['/en/search?q=ci', '/en/search'],
    ],
    [
      { q: 'ci', cursor: 'x' },
      domainError('invalid_cursor', { field: 'cursor' }),
      ['/en/search?q=ci', '/en/search'],
    ],
    [{ category: 'nope' }, wrong, ['/en/search']],
    [{ q: 'ci', category: 'nope', kind: 'spaceship' }, wrong, ['/en/search']],
    [
      { q: 'ci', per_page: '0' },
      domainError('invalid_input', { field: 'per_page' }),
      ['/en/search'],
    ],
    [{ q: 'ci', error: 'rate_limited' }, domainError('rate_limited'), ['/en/search']],
  ])('%j leads on to what is right of it', (params, error, expected) => {
    expect(links(shown(params, error))).toEqual(expected)
  })

  it('leads nowhere else, whatever the address says', () => {
    const field = fc.constantFrom('q', 'category', 'kind', 'sort', 'language', 'next', '__proto__')
    const any = fc.dictionary(field, fc.oneof(fc.string(), fc.array(fc.string())))
    fc.assert(
      fc.property(any, (params) => {
        for (const href of links(shown(params, wrong))) {
          const url = new URL(href ?? '', 'https://souk.example')
          expect(`${url.origin}${url.pathname}`).toBe('https://souk.example/en/search')
          expect(parseSearch(url.searchParams).ok).toBe(true)
        }
      }),
    )
  })
})
