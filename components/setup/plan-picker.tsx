import { useLocale, useTranslations } from 'next-intl'
import { formatPrice } from '@/lib/core/money'
import type { PlanOption } from '@/lib/installs/types'
import type { ListingPage } from '@/lib/listings/types'
import type { BillingCycle, PlanView } from '@/lib/plans/types'
import { Label } from '../ui/label'
import styles from './plan-picker.module.css'

interface PlanPickerProps {
  login: string
  options: PlanOption[]
  /** The number of the plan that is chosen. */
  chosen: number | null
  seller: ListingPage['seller']
}

/** The plans, those that this account or person cannot take with the reason. */
export function PlanPicker({ login, options, chosen, seller }: PlanPickerProps) {
  const t = useTranslations('setup.plan')
  if (options.length === 0) return <p>{t('none')}</p>
  return (
    <fieldset className={styles.plans} key={login}>
      <legend className="visually-hidden">{t('legend', { login })}</legend>
      {options.map((option) => (
        <Plan
          key={option.plan.id}
          option={option}
          isChosen={option.plan.number === chosen}
          seller={seller}
        />
      ))}
    </fieldset>
  )
}

interface PlanProps {
  option: PlanOption
  isChosen: boolean
  seller: ListingPage['seller']
}

function Plan({ option, isChosen, seller }: PlanProps) {
  const t = useTranslations('setup.plan')
  const { plan, refusal, trialDays } = option
  const id = `plan-${plan.number}`
  return (
    <div className={styles.plan}>
      <input
        type="radio"
        id={id}
        name="plan"
        value={plan.number}
        defaultChecked={isChosen && refusal === null}
        disabled={refusal !== null}
        aria-describedby={`${id}-about`}
      />
      <div className={styles.words}>
        <label htmlFor={id} className={styles.name}>
          {plan.name}
        </label>
        <div className={styles.about} id={`${id}-about`}>
          {refusal === null ? plan.description : <Refusal option={option} seller={seller} />}
        </div>
      </div>
      <div className={styles.price}>
        <Prices plan={plan} />
        {trialDays > 0 && (
          <span className={styles.trial}>
            <Label variant="success">{t('trial', { days: trialDays })}</Label>
          </span>
        )}
      </div>
    </div>
  )
}

function Refusal({ option: { plan, refusal }, seller }: Omit<PlanProps, 'isChosen'>) {
  const t = useTranslations('setup.plan.refusal')
  if (refusal?.code === 'owner_required') return t('owner_required')
  if (refusal?.code === 'plan_not_ready') return t('plan_not_ready')
  if (refusal?.code === 'seller_not_ready') {
    return t('seller_not_ready', { seller: seller.name, email: seller.supportEmail })
  }
  return t(plan.audience === 'personal' ? 'personal' : 'organization')
}

function Prices({ plan }: { plan: PlanView }) {
  const t = useTranslations('setup.plan')
  if (plan.priceModel === 'free') return <span>{t('free')}</span>
  return (['monthly', 'yearly'] as const).map((cycle) => (
    <span key={cycle} className={cycle === 'yearly' && plan.monthlyPrice ? styles.second : ''}>
      <CyclePrice plan={plan} cycle={cycle} />
    </span>
  ))
}

/** What a plan costs for one cycle, per unit where it is sold by the unit; nothing where it is not sold. */
export function CyclePrice({ plan, cycle }: { plan: PlanView; cycle: BillingCycle }) {
  const t = useTranslations('setup.plan')
  const locale = useLocale()
  const price = cycle === 'monthly' ? plan.monthlyPrice : plan.yearlyPrice
  if (price === null) return null
  const amount = formatPrice(price, locale)
  const monthly = cycle === 'monthly'
  if (plan.unitName === null) return t(monthly ? 'month' : 'year', { price: amount })
  return t(monthly ? 'unitMonth' : 'unitYear', { price: amount, unit: plan.unitName })
}
