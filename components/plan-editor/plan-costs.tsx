import { useTranslations } from 'next-intl'
import { formatPrice } from '@/lib/core/money'
import type { PlanView } from '@/lib/plans/types'
import { yearlySaving } from '../plans/yearly-saving'
import styles from './plan-editor.module.css'

/** What twelve months cost each way the plan is sold, and what paying by the year saves. */
export function PlanCosts({ plan, locale }: { plan: PlanView; locale: string }) {
  const t = useTranslations('planEditor.costs')
  const { monthlyPrice, yearlyPrice } = plan
  if (monthlyPrice === null && yearlyPrice === null) return null
  const saving = yearlySaving([plan])
  const twelve = monthlyPrice && { ...monthlyPrice, amount: monthlyPrice.amount * 12 }
  return (
    <dl className={styles.costs}>
      {twelve && (
        <>
          <dt>{t('byMonth')}</dt>
          <dd>{formatPrice(twelve, locale)}</dd>
        </>
      )}
      {yearlyPrice && (
        <>
          <dt>{t('byYear')}</dt>
          <dd>{formatPrice(yearlyPrice, locale)}</dd>
        </>
      )}
      {monthlyPrice && yearlyPrice && (
        <>
          <dt>{t('saving')}</dt>
          <dd>{t('percent', { percent: saving })}</dd>
        </>
      )}
    </dl>
  )
}
