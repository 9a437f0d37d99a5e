import { useLocale, useTranslations } from 'next-intl'
import type { ApprovalOffer, CostView, RequestView } from '@/lib/approvals/types'
import { formatMoney, timesUnits } from '@/lib/core/money'
import type { BillingCycle } from '@/lib/plans/types'
import type { ApproveChoicesView } from './approve-form'
import type { Bill, CostStrings } from './chosen-cost'
import { usePlanPrice } from './plan-price'

/** What something comes to, before tax, in a sentence: the first bill, each that follows, twelve months. */
export function useBill() {
  const t = useTranslations('requests.decide')
  const locale = useLocale()
  return ({ first, each, year, trialDays }: CostView, cycle: BillingCycle): string =>
    t('bill', {
      ...{ cycle, trialDays },
      first: formatMoney(first, locale),
      each: formatMoney(each, locale),
      year: formatMoney(year, locale),
    })
}

/** How many units a plan is shown for: as many as were asked for of that plan, else one. */
function shownUnits({ plan }: ApprovalOffer, { asked }: RequestView): number {
  return plan.id === asked.plan?.id && plan.priceModel === 'per_unit' ? asked.units : 1
}

function usePrice(request: RequestView) {
  const t = useTranslations('requests.decide')
  const ask = useTranslations('requests.ask')
  const priceOf = usePlanPrice()
  const billOf = useBill()
  return (offer: ApprovalOffer): string => {
    const { plan, cycle, one } = offer
    if (one === null || cycle === null) return ask('free')
    const units = shownUnits(offer, request)
    const all = {
      first: timesUnits(one.first, units),
      each: timesUnits(one.each, units),
      year: timesUnits(one.year, units),
      trialDays: one.trialDays,
    }
    const bill = billOf(all, cycle)
    const words = { price: priceOf(plan, cycle) ?? '', bill, unit: plan.unitName ?? '', units }
    return t(plan.unitName === null ? 'offer' : 'offerUnits', words)
  }
}

function useCostStrings(seller: string): CostStrings {
  const t = useTranslations('requests.facts')
  const decide = useTranslations('requests.decide')
  return {
    chosen: decide('chosen'),
    first: t('first'),
    monthly: t('each', { cycle: 'monthly' }),
    yearly: t('each', { cycle: 'yearly' }),
    year: t('year'),
    trial: t('trial'),
    free: decide('nothingToPay'),
    notSold: decide('notSold'),
    beforeTax: t('beforeTax', { seller }),
  }
}

/** With what a request can be approved instead, in words and in amounts. */
export function useChoices(request: RequestView): ApproveChoicesView {
  const facts = useTranslations('requests.facts')
  const ask = useTranslations('requests.ask')
  const t = useTranslations('requests.decide')
  const price = usePrice(request)
  const { offers, asked } = request
  const unit = offers.find(({ plan }) => plan.unitName !== null)?.plan.unitName ?? null
  const isAskedByUnit = asked.plan?.priceModel === 'per_unit'
  return {
    plans: [...new Set(offers.map(({ plan }) => plan))].map((plan) => ({
      id: plan.id,
      label: plan.name,
      prices: offers.filter((one) => one.plan === plan).map(price),
    })),
    cycles: (['monthly', 'yearly'] as const)
      .filter((id) => offers.some(({ cycle }) => cycle === id))
      .map((id) => ({ id, label: ask(id) })),
    units:
      unit === null
        ? null
        : {
            label: ask('units', { unit }),
            caption: isAskedByUnit ? t('unitsMost', { units: asked.units }) : ask('unitsCaption'),
            most: isAskedByUnit ? asked.units : 100_000,
          },
    bills: offers.map(
      ({ plan, cycle, one }): Bill => ({
        ...{ planId: plan.id, cycle, one, perUnit: plan.priceModel === 'per_unit' },
        trial: one && one.trialDays > 0 ? facts('trialDays', { days: one.trialDays }) : null,
      }),
    ),
    cost: useCostStrings(request.listing.seller.name),
  }
}
