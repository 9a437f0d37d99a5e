import { FilterIcon } from '@primer/octicons-react'
import { useTranslations } from 'next-intl'
import { facetNames } from '@/lib/catalogue/schema'
import type { SearchView } from '@/lib/catalogue/types'
import { buttonClass } from '../ui/button-class'
import { CounterLabel } from '../ui/counter-label'
import { Pagination } from '../ui/pagination'
import { EmptyResults } from './empty-results'
import { FacetDrawer, facetDrawerId } from './facet-drawer'
import { shownFacets } from './facet-list'
import { FilterChips } from './filter-chips'
import { ResultList } from './result-list'
import { rowsShown } from './rows-shown'
import { searchHref } from './search-href'
import styles from './search-layout.module.css'
import { SortMenu } from './sort-menu'
import { UnderstoodNote } from './understood-note'

interface SearchResultsProps {
  view: SearchView
  locale: string
}

export function SearchResults({ view, locale }: SearchResultsProps) {
  const { query, items } = view
  return (
    <div className={styles.columns}>
      {shownFacets(view).length > 0 && <FacetDrawer view={view} locale={locale} />}
      <div className={styles.results}>
        <Toolbar view={view} locale={locale} />
        <UnderstoodNote view={view} locale={locale} />
        <FilterChips view={view} locale={locale} />
        {items.length > 0 ? (
          <ResultList items={items} locale={locale} />
        ) : (
          <EmptyResults query={query} locale={locale} />
        )}
        <Pages view={view} locale={locale} />
      </div>
    </div>
  )
}

function Toolbar({ view, locale }: SearchResultsProps) {
  const t = useTranslations('catalogue')
  const { query, total, totalIsExact } = view
  const on = facetNames.reduce((sum, name) => sum + query[name].length, 0)
  const values = { count: total, exact: totalIsExact ? 'yes' : 'no', query: query.q }
  return (
    <div className={styles.toolbar}>
      <h1 className={styles.title} aria-live="polite">
        {query.q ? t('results.for', values) : t('results.all', values)}
      </h1>
      <div className={styles.tools}>
        {shownFacets(view).length > 0 && (
          <button
            type="button"
            className={buttonClass({}, styles.drawerButton)}
            popoverTarget={facetDrawerId}
          >
            <FilterIcon aria-hidden />
            {t('facets.label')}
            {on > 0 && <CounterLabel>{on}</CounterLabel>}
          </button>
        )}
        {total > 0 && <SortMenu query={query} locale={locale} />}
      </div>
    </div>
  )
}

function Pages({ view, locale }: SearchResultsProps) {
  const t = useTranslations('catalogue.pages')
  const { query, nextCursor } = view
  const first = searchHref(locale, { ...query, cursor: null })
  const rows = rowsShown(view)
  return (
    <Pagination
      label={t('label')}
      rows={rows && t('rows', rows)}
      first={query.cursor === null ? null : { href: first, label: t('first') }}
      next={
        nextCursor === null
          ? null
          : { href: searchHref(locale, { ...query, cursor: nextCursor }), label: t('next') }
      }
    />
  )
}
