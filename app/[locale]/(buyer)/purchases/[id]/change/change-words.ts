import { getTranslations } from 'next-intl/server'
import { planWords } from '@/app/[locale]/(buyer)/listings/[slug]/setup/order-words'
import type { BillLine } from '@/components/setup/bill'
import type { OrderWords } from '@/components/setup/order-form'
import type { Locale } from '@/lib/core/locales'
import { formatMoney } from '@/lib/core/money'
import type { BillingCycle, PlanView } from '@/lib/plans/types'
import type { ChangePage, ChangePreview } from '@/lib/purchases/types'

/** A plan with what was chosen of it. */
export interface ChosenPlan {
  plan: PlanView
  cycle: BillingCycle
  units: number
}

type Words = Awaited<ReturnType<typeof getTranslations<'planChange'>>>

interface Said {
  t: Words
  money: (amount: number) => string
  date: (at: string) => string
  /** The new plan and the old one, in words. */
  to: string
  from: string
}

function linesOf({ t, money, date, to, from }: Said, preview: ChangePreview): BillLine[] {
  const { today, nextInvoice, twelveMonthTotal } = preview
  const isPaid = today.charge > 0
  const line = (key: string, label: string, amount: number): BillLine[] =>
    amount === 0 ? [] : [{ key, label, amount: money(amount) }]
  return [
    ...line('charge', t('bill.charge', { plan: to }), today.charge),
    ...line('credit', t('bill.credit', { plan: from }), -today.credit),
    ...line('discount', t('bill.discount'), -today.discount),
    ...(isPaid && preview.taxCollected ? line('tax', t('bill.tax'), today.tax) : []),
    { key: 'today', label: t('bill.today'), amount: money(today.total), isTotal: true },
    nextInvoice === null
      ? { key: 'next', label: t('bill.none'), amount: money(0) }
      : {
          key: 'next',
          label: t('bill.next', { date: date(nextInvoice.at) }),
          amount: money(nextInvoice.total),
        },
    { key: 'year', label: t('bill.year'), amount: money(twelveMonthTotal) },
  ]
}

function notesOf({ t, date, from }: Said, { purchase }: ChangePage, preview: ChangePreview) {
  const { pendingChange, trialEndsAt, seller } = purchase
  const waits = preview.when === 'period_end'
  return [
    ...(waits ? [t('notes.period_end', { plan: from, date: date(preview.effectiveAt) })] : []),
    ...(trialEndsAt && !waits ? [t('notes.trial', { date: date(trialEndsAt) })] : []),
    ...(pendingChange
      ? [t('notes.replaces', { plan: pendingChange.planName, date: date(pendingChange.at) })]
      : []),
    ...(preview.taxCollected ? [] : [t('notes.noTax', { seller: seller.name })]),
  ]
}

function buttonOf({ t, money, date }: Said, plan: string, seller: string, preview: ChangePreview) {
  const { today, when, effectiveAt } = preview
  if (when === 'period_end') return t('button.period_end', { plan, date: date(effectiveAt) })
  if (today.total === 0) return t('button.now', { plan })
  return t('button.pay', { amount: money(today.total), seller, plan })
}

/** A change in the reader's language, with the amounts that pressing its button agrees to. */
export async function changeWords(
  page: ChangePage,
  chosen: ChosenPlan,
  preview: ChangePreview,
  locale: Locale,
): Promise<OrderWords> {
  const t = await getTranslations({ locale, namespace: 'planChange' })
  const setup = await getTranslations({ locale, namespace: 'setup' })
  const { purchase, held } = page
  const { currency } = preview
  const dates = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' })
  const inWords = (one: ChosenPlan) => planWords(setup, { ...one, seller: '' })
  const said: Said = {
    t,
    money: (amount) => formatMoney({ amount, currency }, locale),
    date: (at) => dates.format(new Date(at)),
    to: inWords(chosen),
    from: inWords({
      plan: held,
      cycle: purchase.cycle ?? 'monthly',
      units: purchase.units,
    }),
  }
  return {
    lines: linesOf(said, preview),
    notes: notesOf(said, page, preview),
    seen: {
      seenToday: String(preview.today.total),
      seenNext: String(preview.nextInvoice?.total ?? 0),
      seenWhen: preview.when,
      prorationDate: preview.prorationDate,
    },
    button: buttonOf(said, chosen.plan.name, purchase.seller.name, preview),
  }
}
