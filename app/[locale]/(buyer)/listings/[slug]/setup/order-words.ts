import { getTranslations } from 'next-intl/server'
import type { BillLine } from '@/components/setup/bill'
import type { OrderWords } from '@/components/setup/order-form'
import type { Locale } from '@/lib/core/locales'
import { formatMoney } from '@/lib/core/money'
import { priceOf } from '@/lib/plans/rules'
import type { BillingCycle, PlanView } from '@/lib/plans/types'
import { seenIn } from '@/lib/purchases/rules/same-price'
import type { PurchasePreview } from '@/lib/purchases/types'

export interface OrderedPlan {
  plan: PlanView
  cycle: BillingCycle
  units: number
  seller: string
}

type Words = Awaited<ReturnType<typeof getTranslations<'setup'>>>

/** The plan with its cycle and units, in words. */
export function planWords(t: Words, { plan, cycle, units }: OrderedPlan): string {
  if (plan.priceModel === 'free') return plan.name
  if (plan.unitName === null) return t('bill.item', { plan: plan.name, cycle })
  return t('bill.itemUnits', { plan: plan.name, cycle, units, unit: plan.unitName })
}

const dateIn = (locale: Locale, at: string) =>
  new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(at))

/** What the plan costs each time before tax, in minor units. */
function listPrice({ plan, cycle, units }: OrderedPlan): number {
  const { priceModel } = plan
  const prices = {
    priceModel,
    monthlyPrice: plan.monthlyPrice?.amount ?? null,
    yearlyPrice: plan.yearlyPrice?.amount ?? null,
  }
  return (priceOf(prices, cycle) ?? 0) * units
}

function linesOf(
  t: Words,
  ordered: OrderedPlan,
  preview: PurchasePreview,
  locale: Locale,
): BillLine[] {
  const { currency, today, nextInvoice, trialEndsAt, twelveMonthTotal, taxCollected } = preview
  const money = (amount: number) => formatMoney({ amount, currency }, locale)
  const price = listPrice(ordered)
  const each = nextInvoice?.total ?? today.total
  const tax = trialEndsAt === null ? today.tax : Math.max(0, each - price)
  return [
    { key: 'item', label: planWords(t, ordered), amount: money(price) },
    ...(taxCollected ? [{ key: 'tax', label: t('bill.tax'), amount: money(tax) }] : []),
    { key: 'today', label: t('bill.today'), amount: money(today.total), isTotal: true },
    ...(nextInvoice
      ? [
          {
            key: 'next',
            label: t('bill.next', { date: dateIn(locale, nextInvoice.at) }),
            amount: money(nextInvoice.total),
          },
        ]
      : []),
    { key: 'year', label: t('bill.year'), amount: money(twelveMonthTotal) },
  ]
}

function notesOf(
  t: Words,
  { plan, seller }: OrderedPlan,
  { trialEndsAt, taxCollected }: PurchasePreview,
  locale: Locale,
): string[] {
  return [
    ...(trialEndsAt ? [t('bill.trial', { date: dateIn(locale, trialEndsAt) })] : []),
    ...(trialEndsAt === null && plan.trialDays > 0 ? [t('bill.trialUsed')] : []),
    ...(taxCollected ? [] : [t('bill.noTax', { seller })]),
  ]
}

function buttonOf(
  t: Words,
  { plan, seller }: OrderedPlan,
  { trialEndsAt, today, currency }: PurchasePreview,
  locale: Locale,
): string {
  if (trialEndsAt !== null) return t('button.trial', { days: plan.trialDays })
  const amount = formatMoney({ amount: today.total, currency }, locale)
  return t('button.pay', { amount, seller })
}

/** A bill and its button in the reader's language, with the amounts that pressing it agrees to. */
export async function orderWords(
  ordered: OrderedPlan,
  preview: PurchasePreview,
  locale: Locale,
): Promise<OrderWords> {
  const t = await getTranslations({ locale, namespace: 'setup' })
  const { today, next, trial } = seenIn(preview)
  return {
    lines: linesOf(t, ordered, preview, locale),
    notes: notesOf(t, ordered, preview, locale),
    seen: { seenToday: String(today), seenNext: String(next), seenTrial: String(trial) },
    button: buttonOf(t, ordered, preview, locale),
  }
}
