import { XIcon } from '@primer/octicons-react'
import { useTranslations } from 'next-intl'
import type { SearchView } from '@/lib/catalogue/types'
import { buttonClass } from '../ui/button-class'
import { FacetList } from './facet-list'
import styles from './search-layout.module.css'

export const facetDrawerId = 'filters'

/** A column on wide screens; on narrow ones the browser's own popover, opened by a button. */
export function FacetDrawer({ view, locale }: { view: SearchView; locale: string }) {
  const t = useTranslations('catalogue.facets')
  return (
    <aside id={facetDrawerId} className={styles.drawer} popover="auto" aria-label={t('label')}>
      <div className={styles.drawerHead}>
        <h2 className={styles.drawerTitle}>{t('label')}</h2>
        <button
          type="button"
          className={buttonClass({ variant: 'invisible' })}
          popoverTarget={facetDrawerId}
          popoverTargetAction="hide"
          aria-label={t('close')}
        >
          <XIcon aria-hidden />
        </button>
      </div>
      <FacetList view={view} locale={locale} />
    </aside>
  )
}
