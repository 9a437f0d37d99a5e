import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { Compared } from '@/lib/catalogue/types'
import { type Column, DataTable } from '../ui/data-table'
import styles from './compare.module.css'

/** One line: what is compared, and how it is for each. */
export interface Criterion {
  key: string
  name: string
  of: (item: Compared) => ReactNode
}

interface ComparisonTableProps {
  /** Unique on the page. */
  id: string
  title: string
  items: Compared[]
  criteria: Criterion[]
}

/** A column for each integration; on a phone, a card for each criterion. */
export function ComparisonTable(props: ComparisonTableProps) {
  const { id, title, items, criteria } = props
  const t = useTranslations('compare')
  if (criteria.length === 0) return null
  const name: Column<Criterion> = {
    key: 'criterion',
    header: t('criterion'),
    rowHeader: true,
    render: (criterion) => criterion.name,
  }
  const columns = items.map(
    (item): Column<Criterion> => ({
      key: item.listing.slug,
      header: item.listing.name,
      render: ({ of }) => of(item) ?? <span className={styles.absent}>–</span>,
    }),
  )
  return (
    <section className={styles.part} aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <DataTable
        label={title}
        columns={[name, ...columns]}
        rows={criteria}
        rowKey={({ key }) => key}
      />
    </section>
  )
}
