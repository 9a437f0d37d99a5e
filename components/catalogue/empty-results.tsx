import { SearchIcon } from '@primer/octicons-react'
import { useTranslations } from 'next-intl'
import { facetNames, type SearchQuery } from '@/lib/catalogue/schema'
import { Blankslate } from '../ui/blankslate'
import { LinkButton } from '../ui/link-button'
import { searchHref } from './search-href'

/** Nothing was found: says what was looked for, and the ways on. */
export function EmptyResults({ query, locale }: { query: SearchQuery; locale: string }) {
  const t = useTranslations('catalogue.empty')
  const filtered = facetNames.some((name) => query[name].length > 0)
  const actions = (
    <>
      {filtered && (
        <LinkButton href={searchHref(locale, { q: query.q, sort: query.sort })} variant="primary">
          {t('withoutFilters')}
        </LinkButton>
      )}
      {query.q && <LinkButton href={searchHref(locale, {})}>{t('all')}</LinkButton>}
      <LinkButton href={`/${locale}#categories`}>{t('categories')}</LinkButton>
    </>
  )
  return (
    <Blankslate
      visual={SearchIcon}
      border
      heading={query.q ? t('titleFor', { query: query.q }) : t('title')}
      actions={actions}
    >
      {filtered ? t('filtered') : t('words')}
    </Blankslate>
  )
}
