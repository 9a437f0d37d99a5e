import { useTranslations } from 'next-intl'
import type { PlanView } from '@/lib/plans/types'
import { PlanList } from '../plans/plan-list'
import styles from './plan-editor.module.css'

/** The plans as the listing's page will offer them once what is written is published. */
export function PlansPreview({ plans, locale }: { plans: PlanView[]; locale: string }) {
  const t = useTranslations('planEditor.preview')
  return (
    <section className={styles.section}>
      <h2 className={styles.heading}>{t('heading')}</h2>
      <p className={styles.note}>{t('note')}</p>
      {plans.length === 0 ? (
        <p className={styles.note}>{t('none')}</p>
      ) : (
        <PlanList plans={plans} locale={locale} setupHref={null} />
      )}
    </section>
  )
}
