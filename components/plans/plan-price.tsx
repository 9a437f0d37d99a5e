import { useTranslations } from 'next-intl'
import { formatPrice, type Money } from '@/lib/core/money'
import type { BillingCycle, PlanView } from '@/lib/plans/types'
import styles from './plan-card.module.css'

interface PlanPriceProps {
  plan: PlanView
  locale: string
}

/** Both prices stand in the page; the switch shows one. A plan sold in one cycle shows that in both. */
export function PlanPrice({ plan, locale }: PlanPriceProps) {
  const t = useTranslations('plans')
  if (plan.priceModel === 'free') {
    return (
      <p className={styles.price}>
        <span className={styles.amount}>{t('price.free')}</span>
      </p>
    )
  }
  return (['monthly', 'yearly'] as const).map((cycle) => (
    <div key={cycle} data-cycle={cycle}>
      <CyclePrice plan={plan} cycle={soldIn(plan, cycle)} locale={locale} />
    </div>
  ))
}

function soldIn(plan: PlanView, cycle: BillingCycle): BillingCycle {
  if (cycle === 'monthly') return plan.monthlyPrice ? 'monthly' : 'yearly'
  return plan.yearlyPrice ? 'yearly' : 'monthly'
}

function CyclePrice({ plan, cycle, locale }: PlanPriceProps & { cycle: BillingCycle }) {
  const t = useTranslations('plans')
  const price = cycle === 'monthly' ? plan.monthlyPrice : plan.yearlyPrice
  if (!price) return null
  const unit = plan.priceModel === 'per_unit' ? plan.unitName : null
  const period = cycle === 'monthly' ? 'month' : 'year'
  const perUnit = cycle === 'monthly' ? 'unitMonth' : 'unitYear'
  return (
    <>
      <p className={styles.price}>
        <span className={styles.amount}>{formatPrice(price, locale)}</span>
        <span className={styles.per}>
          {unit ? t(`price.${perUnit}`, { unit }) : t(`price.${period}`)}
        </span>
      </p>
      <p className={styles.charged}>
        <Charged plan={plan} cycle={cycle} price={price} locale={locale} />
      </p>
    </>
  )
}

interface ChargedProps extends PlanPriceProps {
  cycle: BillingCycle
  price: Money
}

function Charged({ plan, cycle, price, locale }: ChargedProps) {
  const t = useTranslations('plans.charged')
  if (cycle === 'monthly') return t(plan.yearlyPrice ? 'monthly' : 'monthlyOnly')
  if (!plan.monthlyPrice) return t('yearlyOnly')
  const perMonth = formatPrice({ ...price, amount: Math.round(price.amount / 12) }, locale)
  return t('yearly', { perMonth, exact: price.amount % 12 === 0 ? 'yes' : 'no' })
}
