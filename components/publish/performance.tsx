import { useTranslations } from 'next-intl'
import type { ComponentProps } from 'react'
import type { Locale } from '@/lib/core/locales'
import type { Insights } from '@/lib/insights/types'
import { DayChart } from '../insights/day-chart'
import { Figures } from '../insights/figures'
import styles from './publish.module.css'

/** How the listings of a publisher do together: four figures, and the last month as charts with their trends in words. */
export function Performance({ insights, locale }: { insights: Insights; locale: Locale }) {
  const t = useTranslations('insights')
  const own = useTranslations('publish.performance')
  const { standing, days, views, purchases } = insights
  return (
    <section className={styles.performance} aria-labelledby="performance-title">
      <h2 className="visually-hidden" id="performance-title">
        {own('title')}
      </h2>
      <Figures standing={standing} locale={locale} />
      <div className={styles.charts}>
        <Chart
          heading={t('views.heading')}
          trend={t('views.trend', views)}
          label={t('views.chart', views)}
          days={days}
          series={[
            { key: 'views', label: t('views.views'), tone: 'accent' },
            { key: 'visitors', label: t('views.visitors'), tone: 'attention' },
          ]}
          locale={locale}
        />
        <Chart
          heading={t('sales.heading')}
          trend={t('sales.trend', purchases)}
          label={t('sales.chart', purchases)}
          days={days}
          series={[
            { key: 'checkouts', label: t('sales.checkouts'), tone: 'accent' },
            { key: 'purchases', label: t('sales.purchases'), tone: 'success' },
          ]}
          locale={locale}
        />
      </div>
    </section>
  )
}

type ChartProps = ComponentProps<typeof DayChart> & { heading: string; trend: string }

function Chart({ heading, trend, ...chart }: ChartProps) {
  const t = useTranslations('publish.performance')
  return (
    <div className={styles.box}>
      <div className={styles.boxHead}>
        <h3>{heading}</h3>
        <span className={styles.note}>{t('month')}</span>
      </div>
      <div className={styles.boxBody}>
        <p className={styles.note}>{trend}</p>
        <DayChart {...chart} />
      </div>
    </div>
  )
}
