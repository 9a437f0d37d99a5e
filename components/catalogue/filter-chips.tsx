import { XIcon } from '@primer/octicons-react'
import { useTranslations } from 'next-intl'
import { facetNames } from '@/lib/catalogue/schema'
import type { SearchView } from '@/lib/catalogue/types'
import { useFacetLabel } from './facet-label'
import styles from './filter-chips.module.css'
import { searchHref, toggledHref } from './search-href'

/** What filters are on, each with the way to take it off. */
export function FilterChips({ view, locale }: { view: SearchView; locale: string }) {
  const t = useTranslations('catalogue.facets')
  const labelOf = useFacetLabel()
  const { query, facets } = view
  const on = facetNames.flatMap((name) =>
    facets[name].filter(({ selected }) => selected).map((facet) => ({ name, ...facet })),
  )
  if (on.length === 0) return null
  return (
    <ul className={styles.chips} aria-label={t('on')}>
      {on.map(({ name, ...facet }) => (
        <li key={`${name}=${facet.value}`}>
          <a className={styles.chip} href={toggledHref(locale, query, name, facet.value)}>
            <span className="visually-hidden">{t('remove')} </span>
            {labelOf(name, facet)}
            <XIcon size={12} aria-hidden />
          </a>
        </li>
      ))}
      <li>
        <a className={styles.clear} href={searchHref(locale, { q: query.q, sort: query.sort })}>
          {t('clear')}
        </a>
      </li>
    </ul>
  )
}
