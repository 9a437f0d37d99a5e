import { CheckIcon } from '@primer/octicons-react'
import { useTranslations } from 'next-intl'
import type { PlanView } from '@/lib/plans/types'
import { Label } from '../ui/label'
import { LinkButton } from '../ui/link-button'
import styles from './plan-card.module.css'
import { PlanPrice } from './plan-price'

interface PlanCardProps {
  plan: PlanView
  locale: string
  /** Null where the plan cannot be chosen yet, such as in a preview. */
  setupHref: string | null
}

export function PlanCard({ plan, locale, setupHref }: PlanCardProps) {
  const t = useTranslations('plans')
  return (
    <article className={styles.card}>
      <div>
        <h3 className={styles.name}>{plan.name}</h3>
        <p className={styles.description}>{plan.description}</p>
      </div>
      <PlanPrice plan={plan} locale={locale} />
      <ul className={styles.bullets}>
        {plan.bullets.map((bullet) => (
          <li key={bullet}>
            <CheckIcon aria-hidden />
            <span>{bullet}</span>
          </li>
        ))}
      </ul>
      <div className={styles.foot}>
        {plan.audience !== 'all' && (
          <p className={styles.charged}>{t(`audience.${plan.audience}`)}</p>
        )}
        {plan.trialDays > 0 && (
          <p className={styles.charged}>
            <Label variant="success">{t('trial', { days: plan.trialDays })}</Label>
          </p>
        )}
        {setupHref !== null && (
          <LinkButton href={`${setupHref}?plan=${plan.number}`} block>
            {t('choose', { plan: plan.name })}
          </LinkButton>
        )}
      </div>
    </article>
  )
}
