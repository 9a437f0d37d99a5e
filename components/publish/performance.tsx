import { useTranslations } from 'next-intl'
import type { Locale } from '@/lib/core/locales'
import type { Insights } from '@/lib/insights/types'
import { DayChart } from '../insights/day-chart'
import { Figures } from '../insights/figures'
import styles from './publish.module.css'

/** How the listings of a publisher do together: four figures, and the last month as a chart with its trends in words. */
export function Performance({ insights, locale }: { insights: Insights; locale: Locale }) {
  const t = useTranslations('insights')
  const own = useTranslations('publish.performance')
  const { standing, days, views, purchases } = insights
  return (
    <section aria-labelledby="performance-title">
      <h2 className="visually-hidden" id="performance-title">
        {own('title')}
      </h2>
      <Figures standing={standing} locale={locale} />
      <div className={styles.box}>
        <div className={styles.boxHead}>
          <h3>{own('month')}</h3>
          <span className={styles.note}>
            {t('views.trend', views)} {t('sales.trend', purchases)}
          </span>
        </div>
        <div className={styles.boxBody}>
          <DayChart
            label={t('views.chart', views)}
            days={days}
            series={[
              { key: 'views', label: t('views.views'), tone: 'accent' },
              { key: 'visitors', label: t('views.visitors'), tone: 'attention' },
              { key: 'purchases', label: t('sales.purchases'), tone: 'success' },
            ]}
            locale={locale}
          />
        </div>
      </div>
    </section>
  )
}
