import { useTranslations } from 'next-intl'
import { formatPrice, type Money } from '@/lib/core/money'
import type { ManagedPlan } from '@/lib/plans/types'
import { Label } from '../ui/label'
import { LinkButton } from '../ui/link-button'
import { StateLabel, type StateTone } from '../ui/state-label'
import type { PlanActions } from './plan-actions'
import { PlanButton } from './plan-button'
import styles from './plan-editor.module.css'

interface ManagedPlanRowProps {
  plan: ManagedPlan
  locale: string
  /** What tells the actions which listing, in which language. */
  hidden: Record<string, string>
  href: string
  /** Whether there is a draft before and after it. */
  mayMove: { up: boolean; down: boolean }
  actions: PlanActions
}

type Standing = 'draft' | 'frozen' | 'published' | 'retiring' | 'retired'

const tones: Record<Standing, StateTone> = {
  draft: 'draft',
  frozen: 'attention',
  published: 'open',
  retiring: 'attention',
  retired: 'done',
}

function standingOf({ state, frozen, retireMarked }: ManagedPlan): Standing {
  if (state === 'draft') return frozen ? 'frozen' : 'draft'
  return state === 'published' && retireMarked ? 'retiring' : state
}

/** A plan with its state, its price, who has it, and what can be done with it now. */
export function ManagedPlanRow(props: ManagedPlanRowProps) {
  const { plan, locale } = props
  const t = useTranslations('planEditor')
  const { view, customers, tests } = plan
  const standing = standingOf(plan)
  return (
    <li className={styles.row} id={`plan-${view.number}`}>
      <div>
        <h3 className={styles.name}>
          {view.name}
          <StateLabel status={tones[standing]} size="small">
            {t(`states.${standing}`)}
          </StateLabel>
        </h3>
        <p className={styles.meta}>
          <span>{t('number', { number: view.number })}</span>
          <Prices plan={plan} locale={locale} />
          <span>{t(`form.audiences.${view.audience}`)}</span>
          {view.trialDays > 0 && <span>{t('trial', { days: view.trialDays })}</span>}
          {plan.state !== 'draft' && <span>{t('customers', { count: customers })}</span>}
          {tests > 0 && <Label variant="accent">{t('tests.count', { count: tests })}</Label>}
        </p>
        {plan.state === 'published' && !plan.pricesReady && (
          <p className={styles.warning}>{t('notReady')}</p>
        )}
      </div>
      {!plan.frozen && <Buttons {...props} />}
    </li>
  )
}

function Prices({ plan: { view }, locale }: { plan: ManagedPlan; locale: string }) {
  const t = useTranslations('planEditor.price')
  if (view.priceModel === 'free') return <span>{t('free')}</span>
  const say = (price: Money, cycle: 'month' | 'year') => {
    const amount = formatPrice(price, locale)
    if (view.unitName === null) return t(cycle, { amount })
    return t(cycle === 'month' ? 'unitMonth' : 'unitYear', { amount, unit: view.unitName })
  }
  return (
    <>
      {view.monthlyPrice && <span>{say(view.monthlyPrice, 'month')}</span>}
      {view.yearlyPrice && <span>{say(view.yearlyPrice, 'year')}</span>}
    </>
  )
}

function Buttons({ plan, hidden, href, mayMove, actions }: ManagedPlanRowProps) {
  const t = useTranslations('planEditor.actions')
  const { view, state, retireMarked } = plan
  const { name } = view
  const about = { ...hidden, plan: view.id }
  if (state === 'retired') return null
  if (state === 'published') {
    const verb = retireMarked ? 'unmark' : 'mark'
    return (
      <div className={styles.actions}>
        <PlanButton
          hidden={{ ...about, do: verb }}
          label={t(verb)}
          name={t('named', { action: t(verb), name })}
          pending={t('pending')}
          action={actions.mark}
        />
      </div>
    )
  }
  return (
    <div className={styles.actions}>
      {(['up', 'down'] as const).map(
        (direction) =>
          mayMove[direction] && (
            <PlanButton
              key={direction}
              hidden={{ ...about, direction }}
              label={t(direction)}
              name={t('named', { action: t(direction), name })}
              pending={t('pending')}
              action={actions.move}
            />
          ),
      )}
      <LinkButton href={href} size="small" aria-label={t('named', { action: t('edit'), name })}>
        {t('edit')}
      </LinkButton>
      <PlanButton
        hidden={about}
        label={t('delete')}
        name={t('named', { action: t('delete'), name })}
        pending={t('pending')}
        variant="danger"
        action={actions.remove}
      />
    </div>
  )
}
