import { useTranslations } from 'next-intl'
import type { Locale } from '@/lib/core/locales'
import { type Insights, type Period, periods, type TransactionRow } from '@/lib/insights/types'
import { DataTable } from '../ui/data-table'
import { DateText } from '../ui/date-text'
import { Details } from '../ui/details'
import { DayChart } from './day-chart'
import { Figures } from './figures'
import { Funnel } from './funnel'
import styles from './insights.module.css'
import { Transactions } from './transactions'

export interface InsightsViewProps {
  insights: Insights
  transactions: TransactionRow[]
  period: Period
  /** The address of this page, and of the transactions as CSV. */
  href: string
  csv: string
  /** The integrator's own pages at Stripe; null for a listing that sells nothing. */
  stripe: { payouts: string; disputes: string } | null
  locale: Locale
}

const counts = ['views', 'visitors', 'setupVisitors', 'checkouts', 'purchases'] as const

/** What a listing brings: how it stands, who looked, what was bought, and the money's trail. */
export function InsightsView(props: InsightsViewProps) {
  const { insights, transactions, period, href, csv, stripe, locale } = props
  const t = useTranslations('insights')
  return (
    <>
      <Figures standing={insights.standing} locale={locale} />
      <nav className={styles.periods} aria-label={t('period')}>
        {periods.map((days) => (
          <a
            key={days}
            href={`${href}?days=${days}`}
            aria-current={days === period ? 'page' : undefined}
          >
            {t('days', { days })}
          </a>
        ))}
      </nav>
      <Charts insights={insights} locale={locale} />
      <DayTable days={insights.days} locale={locale} />
      <Funnel funnel={insights.funnel} locale={locale} />
      <Transactions rows={transactions} csv={csv} locale={locale} />
      {stripe && (
        <p className={styles.note}>
          {t.rich('stripe', {
            payouts: (words) => <a href={stripe.payouts}>{words}</a>,
            disputes: (words) => <a href={stripe.disputes}>{words}</a>,
          })}
        </p>
      )}
    </>
  )
}

function Charts({ insights, locale }: Pick<InsightsViewProps, 'insights' | 'locale'>) {
  const t = useTranslations('insights')
  const { days, views, purchases } = insights
  return (
    <div className={styles.charts}>
      <section className={styles.section}>
        <h2 className={styles.heading}>{t('views.heading')}</h2>
        <p className={styles.note}>{t('views.trend', views)}</p>
        <DayChart
          label={t('views.chart', views)}
          days={days}
          series={[
            { key: 'views', label: t('views.views'), tone: 'accent' },
            { key: 'visitors', label: t('views.visitors'), tone: 'attention' },
          ]}
          locale={locale}
        />
      </section>
      <section className={styles.section}>
        <h2 className={styles.heading}>{t('sales.heading')}</h2>
        <p className={styles.note}>{t('sales.trend', purchases)}</p>
        <DayChart
          label={t('sales.chart', purchases)}
          days={days}
          series={[
            { key: 'checkouts', label: t('sales.checkouts'), tone: 'accent' },
            { key: 'purchases', label: t('sales.purchases'), tone: 'success' },
          ]}
          locale={locale}
        />
      </section>
    </div>
  )
}

function DayTable({ days, locale }: { days: Insights['days']; locale: Locale }) {
  const t = useTranslations('insights.table')
  return (
    <div className={styles.section}>
      <Details summary={t('show')}>
        <DataTable
          label={t('label')}
          columns={[
            {
              key: 'day',
              header: t('day'),
              rowHeader: true,
              render: ({ day }) => <DateText value={day} locale={locale} />,
            },
            ...counts.map((key) => ({
              key,
              header: t(key),
              align: 'end' as const,
              render: (row: Insights['days'][number]) => row[key],
            })),
          ]}
          rows={days.toReversed()}
          rowKey={({ day }) => day}
        />
      </Details>
    </div>
  )
}
