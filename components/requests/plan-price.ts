import { useLocale, useTranslations } from 'next-intl'
import { formatPrice } from '@/lib/core/money'
import type { BillingCycle, PlanView } from '@/lib/plans/types'

/** A plan's price with its period, per unit where it is sold so; null for a period that it is not sold for. */
export function usePlanPrice() {
  const t = useTranslations('requests.ask')
  const locale = useLocale()
  return (plan: PlanView, cycle: BillingCycle): string | null => {
    const price = cycle === 'yearly' ? plan.yearlyPrice : plan.monthlyPrice
    if (price === null) return null
    return t(cycle === 'yearly' ? 'year' : 'month', {
      price: formatPrice(price, locale),
      per: plan.unitName ?? '',
      unit: plan.unitName ? 'yes' : 'no',
    })
  }
}
