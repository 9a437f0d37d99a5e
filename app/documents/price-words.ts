import type { Locale } from '@/lib/core/locales'
import { formatPrice, type Money } from '@/lib/core/money'
import type { PriceFrom } from '@/lib/listings/types'
import type { BillingCycle, PlanView } from '@/lib/plans/types'
import type { Words } from './words-in'

/** The cheapest way in, in a few words. */
export function priceWords({ free, from }: PriceFrom, locale: Locale, t: Words): string {
  if (from === null) return t('listings.price.free')
  const paid = cycleWords(from, from.cycle, from.perUnit, { locale, t })
  return free ? t('listings.price.freeOrFrom', { paid }) : t('listings.price.from', { paid })
}

/** What a plan costs, by the month and by the year where it is sold so. */
export function planPriceWords(plan: PlanView, locale: Locale, t: Words): string {
  const { monthlyPrice, yearlyPrice } = plan
  const unit = plan.priceModel === 'per_unit' ? plan.unitName : null
  const sold = [
    monthlyPrice && cycleWords(monthlyPrice, 'monthly', unit, { locale, t }),
    yearlyPrice && cycleWords(yearlyPrice, 'yearly', unit, { locale, t }),
  ].filter((words) => words !== null)
  return sold.length === 0 ? t('listings.price.free') : sold.join(', ')
}

function cycleWords(
  money: Money,
  cycle: BillingCycle,
  unit: string | null,
  { locale, t }: { locale: Locale; t: Words },
): string {
  const price = formatPrice(money, locale)
  return unit === null
    ? t(`listings.price.${cycle}`, { price })
    : t(`listings.price.${cycle}PerUnit`, { price, unit })
}
