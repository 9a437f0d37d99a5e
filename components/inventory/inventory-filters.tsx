import { useTranslations } from 'next-intl'
import { arrangeInventory } from '@/lib/inventory/rules'
import { inventoryShows, inventorySorts } from '@/lib/inventory/schema'
import type { InventoryEntry, InventoryView } from '@/lib/inventory/types'
import styles from './inventory.module.css'

interface InventoryFiltersProps {
  entries: InventoryEntry[]
  view: InventoryView
  href: string
}

/** Which part is shown and in what order: links, so that an address carries both. */
export function InventoryFilters({ entries, view, href }: InventoryFiltersProps) {
  const t = useTranslations('inventory')
  const to = (next: Partial<InventoryView>) =>
    `${href}?${new URLSearchParams({ ...view, ...next })}`
  return (
    <div className={styles.filters}>
      <nav aria-label={t('show.label')}>
        {inventoryShows.map((show) => (
          <a key={show} href={to({ show })} aria-current={show === view.show ? 'page' : undefined}>
            {t(`show.${show}`, { count: arrangeInventory(entries, { ...view, show }).length })}
          </a>
        ))}
      </nav>
      <nav aria-label={t('sort.label')}>
        <span className={styles.order} aria-hidden>
          {t('sort.label')}
        </span>
        {inventorySorts.map((sort) => (
          <a key={sort} href={to({ sort })} aria-current={sort === view.sort ? 'page' : undefined}>
            {t(`sort.${sort}`)}
          </a>
        ))}
      </nav>
    </div>
  )
}
