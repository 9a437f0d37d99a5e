import { useTranslations } from 'next-intl'
import type { Compared } from '@/lib/catalogue/types'
import { formatPrice, type Money } from '@/lib/core/money'
import type { PlanView } from '@/lib/plans/types'
import styles from './compare.module.css'
import { ComparisonTable, type Criterion } from './comparison-table'

/** The plans beside each other, in the order of each publisher. */
export function PlanTable({ items, locale }: { items: Compared[]; locale: string }) {
  const t = useTranslations('compare')
  const most = Math.max(0, ...items.map(({ listing }) => listing.plans.length))
  const criteria = Array.from(
    { length: most },
    (_, index): Criterion => ({
      key: String(index),
      name: t('plan', { number: index + 1 }),
      of: ({ listing }) => {
        const plan = listing.plans[index]
        return plan && <Plan plan={plan} locale={locale} />
      },
    }),
  )
  return <ComparisonTable id="plans" title={t('tables.plans')} items={items} criteria={criteria} />
}

function Plan({ plan, locale }: { plan: PlanView; locale: string }) {
  const t = useTranslations('listings.price')
  const { name, monthlyPrice, yearlyPrice, unitName, priceModel } = plan
  const priced = (price: Money, cycle: 'monthly' | 'yearly') => {
    const amount = formatPrice(price, locale)
    return unitName === null
      ? t(cycle, { price: amount })
      : t(`${cycle}PerUnit`, { price: amount, unit: unitName })
  }
  const prices = [
    ...(priceModel === 'free' ? [t('free')] : []),
    ...(monthlyPrice ? [priced(monthlyPrice, 'monthly')] : []),
    ...(yearlyPrice ? [priced(yearlyPrice, 'yearly')] : []),
  ]
  return (
    <>
      {name}
      <br />
      <span className={styles.note}>{prices.join(' · ')}</span>
    </>
  )
}
