import { useTranslations } from 'next-intl'
import type { Locale } from '@/lib/core/locales'
import { formatPrice } from '@/lib/core/money'
import type { Standing } from '@/lib/insights/types'
import styles from './insights.module.css'

interface FiguresProps {
  standing: Standing
  locale: Locale
}

/** How it stands now, in four figures. */
export function Figures({ standing, locale }: FiguresProps) {
  const t = useTranslations('insights.figures')
  const numbers = new Intl.NumberFormat(locale)
  const { customers, paying, trials, revenue } = standing
  const monthly = revenue.length === 0 ? '–' : revenue.map((money) => formatPrice(money, locale))
  return (
    <dl className={styles.figures}>
      <div>
        <dt>{t('revenue')}</dt>
        <dd>{Array.isArray(monthly) ? monthly.join(' + ') : monthly}</dd>
      </div>
      <div>
        <dt>{t('customers')}</dt>
        <dd>{numbers.format(customers)}</dd>
      </div>
      <div>
        <dt>{t('paying')}</dt>
        <dd>{numbers.format(paying)}</dd>
      </div>
      <div>
        <dt>{t('trials')}</dt>
        <dd>{numbers.format(trials)}</dd>
      </div>
    </dl>
  )
}
