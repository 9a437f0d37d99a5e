import { useFormatter, useTranslations } from 'next-intl'
import { facetNames } from '@/lib/catalogue/schema'
import type { FacetName, FacetValue, SearchView } from '@/lib/catalogue/types'
import { useFacetLabel } from './facet-label'
import styles from './facet-list.module.css'
import { toggledHref } from './search-href'

/** A question with yes and no asks only for the yes, unless the address says no. */
function shown(name: FacetName, values: FacetValue[]): FacetValue[] {
  const question = name === 'trial' || name === 'verified'
  return values.filter(
    ({ value, count, selected }) => selected || (count > 0 && !(question && value === 'no')),
  )
}

/** What can be filtered by: the groups that have something to choose, or to take off. */
export function shownFacets(view: SearchView): { name: FacetName; values: FacetValue[] }[] {
  return facetNames
    .map((name) => ({ name, values: shown(name, view.facets[name]) }))
    .filter(({ values }) => values.length > 0)
}

/** Every value is a link to the same search with it on or off, so that it works before JavaScript loads; afterwards it is heard as the check box that it looks like. */
export function FacetList({ view, locale }: { view: SearchView; locale: string }) {
  const t = useTranslations('catalogue.facets')
  const results = useTranslations('catalogue.results')
  const labelOf = useFacetLabel()
  const format = useFormatter()
  const countOf = ({ count, countIsExact }: FacetValue) =>
    (count < 1000 ? count : format.number(count)) + (countIsExact ? '' : '+')
  const heard = ({ count, countIsExact }: FacetValue) =>
    results('all', { count, exact: countIsExact ? 'yes' : 'no' })
  return (
    <div className={styles.facets}>
      {shownFacets(view).map(({ name, values }) => (
        <section key={name} aria-labelledby={`facet-${name}`}>
          <h3 id={`facet-${name}`} className={styles.heading}>
            {t(`names.${name}`)}
          </h3>
          <ul className={styles.list}>
            {values.map((facet) => (
              <li key={facet.value}>
                <a
                  className={styles.value}
                  href={toggledHref(locale, view.query, name, facet.value)}
                  aria-current={facet.selected ? 'true' : undefined}
                  data-checked={facet.selected}
                  rel="nofollow"
                >
                  {labelOf(name, facet)}
                  <span className={styles.count} aria-hidden="true">
                    {countOf(facet)}
                  </span>
                  <span className="visually-hidden">{heard(facet)}</span>
                </a>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  )
}
