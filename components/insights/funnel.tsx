import { useTranslations } from 'next-intl'
import type { Locale } from '@/lib/core/locales'
import type { Funnel as FunnelFigures } from '@/lib/insights/types'
import styles from './insights.module.css'

interface FunnelProps {
  funnel: FunnelFigures
  locale: Locale
}

/** From looking to buying: each step with its share of the visitors. */
export function Funnel({ funnel, locale }: FunnelProps) {
  const t = useTranslations('insights.funnel')
  const { visitors, setupVisitors, checkouts, paid, trial, free } = funnel
  const steps = [
    { key: 'visitors', count: visitors },
    { key: 'setup', count: setupVisitors },
    { key: 'checkouts', count: checkouts },
    { key: 'subscriptions', count: paid + trial + free },
  ] as const
  const widest = Math.max(1, ...steps.map(({ count }) => count))
  const numbers = new Intl.NumberFormat(locale)
  const shares = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 1 })
  return (
    <section className={styles.section}>
      <h2 className={styles.heading}>{t('heading')}</h2>
      <ol className={styles.funnel}>
        {steps.map(({ key, count }) => (
          <li key={key}>
            <span>{t(key)}</span>
            <span className={styles.track} aria-hidden>
              {count > 0 && <span style={{ inlineSize: `${(count / widest) * 100}%` }} />}
            </span>
            <span className={styles.amount}>
              {numbers.format(count)}
              {key !== 'visitors' && visitors > 0 && (
                <small>{shares.format(count / visitors)}</small>
              )}
            </span>
          </li>
        ))}
      </ol>
      <p className={styles.note}>{t('kinds', { paid, trial, free })}</p>
    </section>
  )
}
