import { createElement } from 'react'
import { describe, expect, it } from 'vitest'
import { SortMenu } from '@/components/catalogue/sort-menu'
import { emptyQuery } from '@/lib/catalogue/schema'
import { renderIn } from '@/tests/support/render'

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
