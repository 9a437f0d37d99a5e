import { useTranslations } from 'next-intl'
import type { PlanView } from '@/lib/plans/types'
import { PlanCard } from './plan-card'
import styles from './plan-list.module.css'
import { UnitCalculator } from './unit-calculator'
import { yearlySaving } from './yearly-saving'

interface PlanListProps {
  plans: PlanView[]
  locale: string
  /** Where a plan is chosen; the plan's number is added. Null in a preview. */
  setupHref: string | null
}

export function PlanList({ plans, locale, setupHref }: PlanListProps) {
  const t = useTranslations('plans')
  const both = plans.some(({ monthlyPrice }) => monthlyPrice) && plans.some((p) => p.yearlyPrice)
  const paid = plans.some(({ priceModel }) => priceModel !== 'free')
  return (
    <div className={styles.pricing}>
      {both && <CycleSwitch saving={yearlySaving(plans)} />}
      <ul className={styles.plans}>
        {plans.map((plan) => (
          <li key={plan.id}>
            <PlanCard plan={plan} locale={locale} setupHref={setupHref} />
          </li>
        ))}
      </ul>
      <UnitCalculators plans={plans} locale={locale} />
      {paid && <p className={styles.note}>{t('tax')}</p>}
    </div>
  )
}

function CycleSwitch({ saving }: { saving: number }) {
  const t = useTranslations('plans.cycle')
  return (
    <div className={styles.switch}>
      <fieldset className={styles.segments}>
        <legend className="visually-hidden">{t('label')}</legend>
        {(['monthly', 'yearly'] as const).map((cycle) => (
          <label key={cycle} className={styles.segment}>
            <input
              type="radio"
              name="cycle"
              value={cycle}
              defaultChecked={cycle === 'monthly'}
              autoComplete="off"
            />
            <span>{t(cycle)}</span>
          </label>
        ))}
      </fieldset>
      {saving > 0 && <span className={styles.save}>{t('save', { percent: saving })}</span>}
    </div>
  )
}

function UnitCalculators({ plans, locale }: { plans: PlanView[]; locale: string }) {
  const t = useTranslations('plans.calculator')
  const perUnit = plans.filter(({ priceModel }) => priceModel === 'per_unit')
  const unit = perUnit[0]?.unitName
  if (!unit) return null
  return (
    <UnitCalculator
      locale={locale}
      plans={perUnit.map(({ number, name, monthlyPrice, yearlyPrice }) => ({
        number,
        name,
        monthlyPrice,
        yearlyPrice,
      }))}
      strings={{
        units: t('units', { unit }),
        perMonth: t('perMonth'),
        perYear: t('perYear'),
      }}
    />
  )
}
