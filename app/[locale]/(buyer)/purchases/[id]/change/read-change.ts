import { getTranslations } from 'next-intl/server'
import { orderWords } from '@/app/[locale]/(buyer)/listings/[slug]/setup/order-words'
import type { ChangeOrder } from '@/components/plan-change/change-order'
import type { Actor } from '@/lib/accounts/types'
import { describeError } from '@/lib/core/describe-error'
import type { DomainError } from '@/lib/core/errors'
import type { Locale } from '@/lib/core/locales'
import type { SetupSearch } from '@/lib/installs/schema'
import type { BillingCycle, PlanView } from '@/lib/plans/types'
import { previewPlanChange } from '@/lib/purchases/commands/preview-plan-change'
import { previewPurchase } from '@/lib/purchases/commands/preview-purchase'
import type { ChangePage, ChangePreview } from '@/lib/purchases/types'
import { type ChosenPlan, changeWords } from './change-words'

type Search = Pick<SetupSearch, 'plan' | 'cycle' | 'country' | 'postal'> & { units: string | null }

function soldCycle(plan: PlanView | undefined, wanted: BillingCycle | null): BillingCycle {
  if (plan?.monthlyPrice === null && plan.yearlyPrice !== null) return 'yearly'
  return wanted === 'yearly' && plan?.yearlyPrice ? 'yearly' : 'monthly'
}

const fields = ['planId', 'cycle', 'units', 'country', 'postalCode']

async function errorsOf(error: DomainError, locale: Locale): Promise<Record<string, string>> {
  const field = fields.find((one) => one === error.field)
  if (field !== undefined && error.code === 'invalid_input') {
    const t = await getTranslations({ locale, namespace: 'errors.fields' })
    return { [field]: t('invalid') }
  }
  const { message, remedy } = describeError(error, locale)
  return { [field ?? 'order']: `${message} ${remedy}` }
}

interface Asked {
  actor: Actor
  page: ChangePage
  chosen: ChosenPlan
  country: string | null
  postal: string | null
  locale: Locale
}

type Answer = Pick<ChangeOrder, 'kind' | 'words' | 'errors' | 'next'>

const nothing = (next: string, errors: Answer['errors'] = {}): Answer => ({
  kind: 'none',
  words: null,
  errors,
  next,
})

/** A plan that is paid for the first time, by Stripe's page. */
async function askCheckout(asked: Asked): Promise<Answer> {
  const { actor, page, chosen, country, postal, locale } = asked
  const t = await getTranslations({ locale, namespace: 'setup' })
  if (country === null) return nothing(t('plan.needsCountry'))
  const { billing, purchase, accountId } = page
  const seller = purchase.seller.name
  const preview = await previewPurchase(actor, {
    accountId,
    planId: chosen.plan.id,
    cycle: chosen.cycle,
    units: chosen.units,
    country,
    postalCode: postal,
    name: billing?.name ?? purchase.account.login,
    taxIdType: billing?.taxId?.type ?? '',
    taxId: billing?.taxId?.value ?? '',
  })
  if (!preview.ok) return nothing('', await errorsOf(preview.error, locale))
  const ordered = { ...chosen, seller }
  const words = await orderWords(ordered, preview.value, locale)
  return { kind: 'checkout', words, errors: {}, next: t('confirm.nextStripe', { seller }) }
}

/** One free plan for another. */
async function askFree({ page, chosen, locale }: Asked): Promise<Answer> {
  const t = await getTranslations({ locale, namespace: 'planChange' })
  if (chosen.plan.id === page.held.id) {
    return nothing(t('confirm.nothing', { account: page.purchase.account.login }))
  }
  const button = t('button.now', { plan: chosen.plan.name })
  const words = { lines: [], notes: [], seen: {}, button }
  return { kind: 'free', words, errors: {}, next: t('confirm.nextFree') }
}

function nextOf({ purchase }: ChangePage, { when }: ChangePreview) {
  if (when === 'period_end') return 'nextPeriod' as const
  return purchase.trialEndsAt === null ? ('nextNow' as const) : ('nextTrial' as const)
}

/** A paid plan for another one: now or with the next period. */
async function askChange({ actor, page, chosen, locale }: Asked): Promise<Answer> {
  const t = await getTranslations({ locale, namespace: 'planChange.confirm' })
  const { purchase } = page
  const isFree = chosen.plan.priceModel === 'free'
  const preview = await previewPlanChange(actor, {
    purchase: purchase.id,
    planId: chosen.plan.id,
    cycle: isFree ? '' : chosen.cycle,
    units: isFree ? 1 : chosen.units,
  })
  if (preview.ok) {
    const words = await changeWords(page, chosen, preview.value, locale)
    const next = t(nextOf(page, preview.value), { seller: purchase.seller.name })
    return { kind: 'change', words, errors: {}, next }
  }
  if (preview.error.code !== 'nothing_to_change') {
    return nothing(t('incomplete'), await errorsOf(preview.error, locale))
  }
  return nothing(t('nothing', { account: purchase.account.login }))
}

/** What was chosen, from the address of the page, and what it comes to. */
export async function readChange(
  actor: Actor,
  page: ChangePage,
  search: Search,
  locale: Locale,
): Promise<ChangeOrder> {
  const t = await getTranslations({ locale, namespace: 'planChange' })
  const { held, purchase, plans, billing } = page
  const wanted = search.plan ?? String(held.number)
  const option = plans.find(({ plan }) => String(plan.number) === wanted)
  const plan = option?.refusal === null ? option.plan : null
  const isUnknown = search.plan !== null && plan === null
  const cycle = soldCycle(plan ?? undefined, search.cycle ?? purchase.cycle)
  const isPerUnit = plan?.priceModel === 'per_unit'
  const units = isPerUnit ? (search.units ?? String(purchase.units)) : '1'
  const country = search.country ?? billing?.country ?? null
  const last = country === billing?.country ? (billing?.postalCode ?? null) : null
  const postal = search.postal ?? last
  const shown = { plan, cycle, units, country, postal }
  if (plan === null || page.problem !== null) {
    const errors = isUnknown ? { planId: t('choose.unknown') } : undefined
    return { ...shown, ...nothing(t('confirm.incomplete'), errors) }
  }
  const chosen = { plan, cycle, units: Number(units) }
  const asked = { actor, page, chosen, country, postal, locale }
  const ask = held.isFree ? (plan.priceModel === 'free' ? askFree : askCheckout) : askChange
  return { ...shown, ...(await ask(asked)) }
}
