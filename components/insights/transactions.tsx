import { DownloadIcon } from '@primer/octicons-react'
import { useTranslations } from 'next-intl'
import type { Locale } from '@/lib/core/locales'
import type { TransactionRow } from '@/lib/insights/types'
import { DataTable } from '../ui/data-table'
import { DateText } from '../ui/date-text'
import { Money } from '../ui/money'
import styles from './insights.module.css'

interface TransactionsProps {
  rows: TransactionRow[]
  /** Address of all of them as CSV. */
  csv: string
  locale: Locale
}

/** The newest payments and endings, and the way to all of them. */
export function Transactions({ rows, csv, locale }: TransactionsProps) {
  const t = useTranslations('insights.transactions')
  return (
    <section className={styles.section}>
      <div className={styles.bar}>
        <h2 className={styles.heading}>{t('heading')}</h2>
        {rows.length > 0 && (
          <a className={styles.download} href={csv} download>
            <DownloadIcon size={16} aria-hidden />
            {t('csv')}
          </a>
        )}
      </div>
      <p className={styles.note}>{t(rows.length === 0 ? 'empty' : 'note')}</p>
      {rows.length > 0 && <TransactionTable rows={rows} locale={locale} />}
    </section>
  )
}

function TransactionTable({ rows, locale }: Pick<TransactionsProps, 'rows' | 'locale'>) {
  const t = useTranslations('insights.transactions')
  return (
    <DataTable
      label={t('heading')}
      columns={[
        {
          key: 'date',
          header: t('date'),
          render: ({ date }) => <DateText value={date} locale={locale} />,
        },
        {
          key: 'account',
          header: t('account'),
          rowHeader: true,
          render: ({ userLogin }) => userLogin,
        },
        {
          key: 'renewal',
          header: t('renewal'),
          render: ({ renewalFrequency }) => (renewalFrequency === null ? '–' : t(renewalFrequency)),
        },
        { key: 'country', header: t('country'), render: ({ country }) => country ?? '–' },
        {
          key: 'amount',
          header: t('amount'),
          align: 'end',
          render: ({ amount, currency }) =>
            amount === 0 ? t('ended') : <Money value={{ amount, currency }} locale={locale} />,
        },
      ]}
      rows={rows.map((row, index) => ({ ...row, key: `${index}` }))}
      rowKey={({ key }) => key}
    />
  )
}
