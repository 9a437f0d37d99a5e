import { useLocale, useTranslations } from 'next-intl'
import { formatPrice } from '@/lib/core/money'
import type { PriceFrom as Price } from '@/lib/listings/types'
import { filled } from '../ui/filled'

const cycles = ['monthly', 'yearly', 'monthlyPerUnit', 'yearlyPerUnit'] as const

/** Says the cheapest way in, in a few words; for lists, which ask for the words once. */
export function usePriceWords(): (price: Price) => string {
  const t = useTranslations('listings.price')
  const locale = useLocale()
  const [from, freeOrFrom] = [t('from', { paid: '{paid}' }), t('freeOrFrom', { paid: '{paid}' })]
  const words = { price: '{price}', unit: '{unit}' }
  const paid = Object.fromEntries(cycles.map((cycle) => [cycle, t(cycle, words)]))
  return (price) => {
    if (!price.from) return t('free')
    const { cycle, perUnit } = price.from
    const amount = formatPrice(price.from, locale)
    const said = filled(paid[perUnit ? `${cycle}PerUnit` : cycle] ?? '', {
      price: amount,
      unit: perUnit ?? '',
    })
    return filled(price.free ? freeOrFrom : from, { paid: said })
  }
}

/** The cheapest way in, in a few words. */
export function PriceFrom({ price }: { price: Price }) {
  return usePriceWords()(price)
}
