import { TagIcon } from '@primer/octicons-react'
import { useTranslations } from 'next-intl'
import type { ManagedPlan, ManagedPlans } from '@/lib/plans/types'
import { Blankslate } from '../ui/blankslate'
import { LinkButton } from '../ui/link-button'
import { ManagedPlanRow } from './managed-plan-row'
import type { PlanActions } from './plan-actions'
import styles from './plan-editor.module.css'

interface ManagedPlanListProps {
  managed: ManagedPlans
  locale: string
  hidden: Record<string, string>
  /** The address of the page; a new plan and each plan stand below it. */
  href: string
  actions: PlanActions
}

const movable = (plan: ManagedPlan) => plan.state === 'draft' && !plan.frozen

/** All plans by what they are: what is live or will be, then what is retired. */
export function ManagedPlanList(props: ManagedPlanListProps) {
  const { managed, href } = props
  const t = useTranslations('planEditor')
  const { plans, mayAdd } = managed
  const retired = plans.filter(({ state }) => state === 'retired')
  const live = plans.filter(({ state }) => state !== 'retired')
  return (
    <>
      <section className={styles.section}>
        <div className={styles.bar}>
          <h2 className={styles.heading}>{t('heading')}</h2>
          {mayAdd ? (
            <LinkButton href={`${href}/new`} variant="primary" size="small">
              {t('add')}
            </LinkButton>
          ) : (
            <p className={styles.note}>{t('full')}</p>
          )}
        </div>
        {live.length === 0 ? (
          <Blankslate visual={TagIcon} border heading={t('empty.title')} as="h3">
            {t('empty.description')}
          </Blankslate>
        ) : (
          <Rows {...props} plans={live} />
        )}
      </section>
      {retired.length > 0 && (
        <section className={styles.section}>
          <h2 className={styles.heading}>{t('retired')}</h2>
          <p className={styles.note}>{t('retiredNote')}</p>
          <Rows {...props} plans={retired} />
        </section>
      )}
    </>
  )
}

function Rows(props: ManagedPlanListProps & { plans: ManagedPlan[] }) {
  const { managed, plans, href, ...row } = props
  const drafts = managed.plans.filter(movable)
  return (
    <ul className={styles.rows}>
      {plans.map((plan) => (
        <ManagedPlanRow
          key={plan.view.id}
          {...row}
          plan={plan}
          href={`${href}/${plan.view.number}`}
          mayMove={{
            up: movable(plan) && drafts[0] !== plan,
            down: movable(plan) && drafts.at(-1) !== plan,
          }}
        />
      ))}
    </ul>
  )
}
