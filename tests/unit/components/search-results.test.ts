import { createElement } from 'react'
import { describe, expect, it } from 'vitest'
import { SearchResults } from '@/components/catalogue/search-results'
import { SortMenu } from '@/components/catalogue/sort-menu'
import { emptyQuery } from '@/lib/catalogue/schema'
import type { FacetValue, SearchRow, SearchView } from '@/lib/catalogue/types'
import { renderIn } from '@/tests/support/render'

const row = (at: number): SearchRow => ({
  slug: `listing-${at}`,
  name: `Listing ${at}`,
  shortDescription: '',
  kind: 'github_app',
  logo: { url: '/assets/a', background: '#336699' },
  publisher: { login: 'hexlint', name: 'Hexlint', verifiedDomain: null },
  price: { free: true, from: null, trialDays: 0 },
  installs: 0,
  categories: [],
  nameParts: [],
  descriptionParts: [],
  reason: null,
})

const rows = (count: number) => Array.from({ length: count }, (_, at) => row(at))

const value = (given: Partial<FacetValue>): FacetValue => ({
  value: 'security',
  label: 'Security',
  count: 7,
  countIsExact: true,
  selected: false,
  ...given,
})

const noFacets: SearchView['facets'] = {
  category: [],
  kind: [],
  price: [],
  trial: [],
  verified: [],
  access: [],
  account: [],
  language: [],
}

function view(given: Partial<SearchView>): SearchView {
  return {
    query: { ...emptyQuery, q: 'ci' },
    corrected: null,
    conditions: [],
    hasEveryWord: true,
    items: rows(20),
    nextCursor: null,
    total: 20,
    totalIsExact: true,
    ...given,
    facets: { ...noFacets, ...given.facets },
  }
}

const shown = (given: Partial<SearchView>, locale: 'en' | 'fr' = 'en') =>
  renderIn(locale, createElement(SearchResults, { view: view(given), locale }))

const only = (facet: FacetValue) => ({ ...noFacets, category: [facet] })

const orderOf = (locale: 'en' | 'fr', q: string) =>
  renderIn(locale, createElement(SortMenu, { query: { ...emptyQuery, q }, locale }))

describe('the order of results', () => {
  it.each([
    ['en', 'Best match', 'Recommended'],
    ['fr', 'Pertinence', 'Recommandées'],
  ] as const)('is called a match in %s only where words were looked for', (locale, match, all) => {
    expect(orderOf(locale, 'ci')).toContain(match)
    expect(orderOf(locale, 'ci')).not.toContain(all)
    expect(orderOf(locale, '')).toContain(all)
    expect(orderOf(locale, '')).not.toContain(match)
  })
})

describe('the tools above the results', () => {
  it('are there where there is something to filter and to sort', () => {
    const html = shown({ facets: only(value({})) })
    expect(html).toContain('Filters</button>')
    expect(html).toContain('Sort:')
  })

  it('are not there where nothing was found: no drawer opens on nothing', () => {
    const html = shown({ items: [], total: 0, facets: only(value({ count: 0 })) })
    expect(html).not.toContain('Filters')
    expect(html).not.toContain('Sort:')
  })

  it('still lead to the filters that are on, which can be taken off', () => {
    const query = { ...emptyQuery, q: 'zzqx', category: ['security'] }
    const facets = only(value({ count: 0, selected: true }))
    const html = shown({ query, items: [], total: 0, facets })
    expect(html).toMatch(/popoverTarget="filters"[^>]*>.*?Filters/i)
    expect(html).toContain('Remove the filter')
    expect(html).not.toContain('Sort:')
  })
})

describe('the rows of a page', () => {
  const last = { query: { ...emptyQuery, cursor: 'c' }, nextCursor: null }
  it.each([
    ['on the first page', { total: 45, nextCursor: 'n' }, '1–20 of 45'],
    ['on the last page', { ...last, items: rows(5), total: 45 }, '41–45 of 45'],
    ['nowhere in the middle', { ...last, nextCursor: 'n', total: 60 }, null],
    ['nowhere where not all are counted', { ...last, total: 1000, totalIsExact: false }, null],
  ])('are said %s, where the page knows them exactly', (_, given, said) => {
    const html = shown(given)
    expect(html).toContain('Pages of results')
    if (said === null) expect(html).not.toMatch(/\d–\d/)
    else expect(html).toContain(said)
  })

  it('are said in French too, and not where all are on one page', () => {
    expect(shown({ total: 45, nextCursor: 'n' }, 'fr')).toContain('1–20 sur 45')
    expect(shown({})).not.toContain('1–20')
  })
})

describe('the values of a filter', () => {
  it.each([
    ['en', { count: 7 }, 'Security 7 integrations'],
    ['en', { count: 1 }, 'Security 1 integration'],
    ['en', { count: 1000, countIsExact: false }, 'Security 1,000+ integrations'],
    ['fr', { count: 7 }, 'Security 7 intégrations'],
  ] as const)('are heard in %s with what is counted: %j', (locale, given, heard) => {
    const html = shown({ facets: only(value(given)) }, locale)
    const link = /<a[^>]*data-checked[^>]*>.*?<\/a>/.exec(html)?.[0] ?? ''
    const text = link.replace(/<span[^>]*aria-hidden="true"[^>]*>.*?<\/span>/g, '')
    expect(text.replace(/(<[^>]*>)+/g, ' ').trim()).toBe(heard)
  })

  it('are plain links that say which are on, until scripts run', () => {
    const html = shown({ facets: only(value({ selected: true })) })
    expect(html).toMatch(/<a[^>]*aria-current="true"[^>]*data-checked="true"/)
    expect(html).not.toContain('role="checkbox"')
  })
})
