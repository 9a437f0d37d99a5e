import { useFormatter, useTranslations } from 'next-intl'
import type { Locale } from '@/lib/core/locales'
import type { AcceptanceRow, Acceptance as Figures } from '@/lib/permission-updates/types'
import { DataTable } from '../ui/data-table'
import { DateText } from '../ui/date-text'
import { TimeAgo } from '../ui/time-ago'
import styles from './updates.module.css'

interface AcceptanceProps {
  acceptance: Figures
  locale: Locale
}

/** How the accounts of an app accept its permission changes: a bar for each, the same as a table, and who waits. */
export function Acceptance({ acceptance, locale }: AcceptanceProps) {
  const t = useTranslations('updates.acceptance')
  const format = useFormatter()
  const { readAt, changes } = acceptance
  if (readAt === null) {
    return (
      <section className={styles.section}>
        <h2 className={styles.heading}>{t('heading')}</h2>
        <p className={styles.note}>{t('notRead')}</p>
      </section>
    )
  }
  const date = format.dateTime(new Date(readAt), { dateStyle: 'long' })
  return (
    <section className={styles.section}>
      <h2 className={styles.heading}>{t('heading')}</h2>
      <p className={styles.note}>{changes.length === 0 ? t('none', { date }) : t('lead')}</p>
      {changes.length > 0 && (
        <>
          <Bars changes={changes} />
          <ChangeTable changes={changes} locale={locale} />
        </>
      )}
      <Waiting acceptance={acceptance} locale={locale} />
    </section>
  )
}

const askedOf = ({ accepted, open, ended }: AcceptanceRow) => accepted + open + ended

function Bars({ changes }: { changes: AcceptanceRow[] }) {
  const t = useTranslations('updates.acceptance')
  return (
    <ol className={styles.bars}>
      {changes.map((change) => {
        const { number, accepted } = change
        const asked = askedOf(change)
        return (
          <li key={number}>
            <span>{t('chart', { number, accepted, asked })}</span>
            <span className={styles.track} aria-hidden>
              <span style={{ inlineSize: `${(accepted / asked) * 100}%` }} />
            </span>
          </li>
        )
      })}
    </ol>
  )
}

const counted = ['accepted', 'open', 'ended'] as const

function ChangeTable({ changes, locale }: { changes: AcceptanceRow[]; locale: Locale }) {
  const t = useTranslations('updates.acceptance')
  return (
    <DataTable
      label={t('label')}
      columns={[
        { key: 'version', header: t('version'), rowHeader: true, render: ({ number }) => number },
        {
          key: 'when',
          header: t('when'),
          render: ({ noticedAt }) => <DateText value={noticedAt} locale={locale} />,
        },
        { key: 'asked', header: t('asked'), align: 'end', render: askedOf },
        ...counted.map((key) => ({
          key,
          header: t(key),
          align: 'end' as const,
          render: (row: AcceptanceRow) => row[key],
        })),
      ]}
      rows={changes}
      rowKey={({ number }) => String(number)}
    />
  )
}

function Waiting({ acceptance, locale }: AcceptanceProps) {
  const t = useTranslations('updates.acceptance')
  const list = useTranslations('updates.list')
  if (acceptance.waiting.length === 0) return null
  return (
    <>
      <h3 className={styles.subheading}>{t('waiting')}</h3>
      <DataTable
        label={t('waiting')}
        columns={[
          { key: 'account', header: t('account'), rowHeader: true, render: ({ login }) => login },
          {
            key: 'who',
            header: t('state'),
            render: ({ audience }) => list(`audiences.${audience}`),
          },
          {
            key: 'since',
            header: t('since'),
            render: ({ since }) => <TimeAgo at={since} locale={locale} />,
          },
        ]}
        rows={acceptance.waiting}
        rowKey={({ id }) => id}
      />
    </>
  )
}
