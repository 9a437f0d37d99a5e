import { useTranslations } from 'next-intl'
import type { Locale } from '@/lib/core/locales'
import type { SpendingRow } from '@/lib/purchases/types'
import { DataTable } from '../ui/data-table'
import { Details } from '../ui/details'
import { Money } from '../ui/money'
import styles from './purchases.module.css'
import { SpendingBars } from './spending-bars'

/** What was paid by month: a chart for each currency, and the same figures as a table. */
export function Spending({ rows, locale }: { rows: SpendingRow[]; locale: Locale }) {
  const t = useTranslations('purchases.spending')
  if (rows.length === 0) return null
  const currencies = [...new Set(rows.map(({ paid }) => paid.currency))]
  return (
    <section className={styles.section}>
      <h2 className={styles.heading}>{t('heading')}</h2>
      {currencies.map((currency) => (
        <SpendingBars
          key={currency}
          label={t('chart', { currency: currency.toUpperCase() })}
          rows={rows.filter(({ paid }) => paid.currency === currency)}
          locale={locale}
        />
      ))}
      <Details summary={t('figures')}>
        <DataTable
          label={t('table')}
          columns={[
            { key: 'month', header: t('month'), rowHeader: true, render: ({ month }) => month },
            { key: 'seller', header: t('seller'), render: ({ seller }) => seller },
            {
              key: 'paid',
              header: t('paid'),
              align: 'end',
              render: ({ paid }) => <Money value={paid} locale={locale} />,
            },
          ]}
          rows={rows}
          rowKey={({ month, seller, paid }) => `${month} ${seller} ${paid.currency}`}
        />
      </Details>
    </section>
  )
}
