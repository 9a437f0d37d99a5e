import { useLocale, useTranslations } from 'next-intl'
import { formatPrice } from '@/lib/core/money'
import type { PriceFrom as Price } from '@/lib/listings/types'

/** Says the cheapest way in, in a few words; for lists, which ask for the words once. */
export function usePriceWords(): (price: Price) => string {
  const t = useTranslations('listings.price')
  const locale = useLocale()
  return ({ free, from }) => {
    if (!from) return t('free')
    const amount = formatPrice(from, locale)
    const paid = from.perUnit
      ? t(`${from.cycle}PerUnit`, { price: amount, unit: from.perUnit })
      : t(from.cycle, { price: amount })
    return free ? t('freeOrFrom', { paid }) : t('from', { paid })
  }
}

/** The cheapest way in, in a few words. */
export function PriceFrom({ price }: { price: Price }) {
  return usePriceWords()(price)
}
