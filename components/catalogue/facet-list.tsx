import { CheckIcon } from '@primer/octicons-react'
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

/** Every value is a link to the same search with it on or off, so that it works before JavaScript loads. */
export function FacetList({ view, locale }: { view: SearchView; locale: string }) {
  const t = useTranslations('catalogue.facets')
  const groups = facetNames
    .map((name) => ({ name, values: shown(name, view.facets[name]) }))
    .filter(({ values }) => values.length > 0)
  return (
    <div className={styles.facets}>
      {groups.map(({ name, values }) => (
        <section key={name} aria-labelledby={`facet-${name}`}>
          <h3 id={`facet-${name}`} className={styles.heading}>
            {t(`names.${name}`)}
          </h3>
          <ul className={styles.list}>
            {values.map((facet) => (
              <li key={facet.value}>
                <FacetLink
                  facet={facet}
                  name={name}
                  href={toggledHref(locale, view.query, name, facet.value)}
                />
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  )
}

function FacetLink({ facet, name, href }: { facet: FacetValue; name: FacetName; href: string }) {
  const label = useFacetLabel()(name, facet)
  const format = useFormatter()
  const count = `${format.number(facet.count)}${facet.countIsExact ? '' : '+'}`
  return (
    <a
      className={styles.value}
      href={href}
      aria-current={facet.selected ? 'true' : undefined}
      rel="nofollow"
    >
      <span className={styles.box}>
        <CheckIcon size={12} aria-hidden />
      </span>
      <span>{label}</span>
      <span className={styles.count}>{count}</span>
    </a>
  )
}
