import { getTranslations } from 'next-intl/server'
import { choosesPlan, type SetupOrder } from '@/components/setup/setup-order'
import type { Actor } from '@/lib/accounts/types'
import { describeError } from '@/lib/core/describe-error'
import type { DomainError } from '@/lib/core/errors'
import type { Locale } from '@/lib/core/locales'
import type { SetupSearch } from '@/lib/installs/schema'
import type { ChosenPlace, PlanOption, SetupPageView } from '@/lib/installs/types'
import type { BillingCycle, PlanView } from '@/lib/plans/types'
import { previewPurchase } from '@/lib/purchases/commands/preview-purchase'
import { type OrderedPlan, orderWords, planWords } from './order-words'

/** The plan that the address names, or the only one that can be taken. */
function chosenOption({ plans }: ChosenPlace, wanted: string | null): PlanOption | null {
  if (wanted !== null) return plans.find(({ plan }) => String(plan.number) === wanted) ?? null
  const possible = plans.filter(({ refusal }) => refusal === null)
  return possible.length === 1 ? (possible[0] ?? null) : null
}

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

async function buttonFor(
  { listing, chosen }: SetupPageView,
  plan: PlanView | undefined,
  locale: Locale,
) {
  const t = await getTranslations({ locale, namespace: 'setup.button' })
  const { kind, name } = listing
  if (chosen?.installation && plan) return t('take', { plan: plan.name })
  if (kind === 'github_app') return t('install', { login: chosen?.account.login ?? '' })
  return kind === 'oauth_app' ? t('authorize', { name }) : t('steps')
}

function billedTo({ account, billing }: ChosenPlace) {
  return {
    name: billing?.name ?? account.name ?? account.login,
    taxIdType: billing?.taxId?.type ?? '',
    taxId: billing?.taxId?.value ?? '',
  }
}

/** Where the account is billed: as the address of the page says, else as at its last order. */
function addressFrom({ country, postal }: SetupSearch, chosen: ChosenPlace | null) {
  const last = chosen?.billing ?? null
  if (country !== null && country !== last?.country) return { country, postal }
  return { country: country ?? last?.country ?? null, postal: postal ?? last?.postalCode ?? null }
}

/** Asks Stripe for the bill of what the address chooses; what is wrong stands beside its field. */
async function quote(
  actor: Actor,
  place: ChosenPlace,
  ordered: OrderedPlan,
  { units, country, postal }: Pick<SetupOrder, 'units' | 'country' | 'postal'>,
  locale: Locale,
): Promise<Pick<SetupOrder, 'words' | 'errors'>> {
  if (country === null) return { words: null, errors: {} }
  const preview = await previewPurchase(actor, {
    accountId: place.account.id,
    planId: ordered.plan.id,
    cycle: ordered.cycle,
    units,
    country,
    postalCode: postal,
    ...billedTo(place),
  })
  if (!preview.ok) return { words: null, errors: await errorsOf(preview.error, locale) }
  return { words: await orderWords(ordered, preview.value, locale), errors: {} }
}

/** What was chosen of the plans and what it comes to, from the address of the page. */
export async function readOrder(
  actor: Actor,
  view: SetupPageView,
  search: SetupSearch,
  locale: Locale,
): Promise<SetupOrder> {
  const { chosen, listing } = view
  const place = chosen && choosesPlan(chosen) ? chosen : null
  const t = await getTranslations({ locale, namespace: 'setup' })
  const found = place && chosenOption(place, search.plan)
  const option = found?.refusal === null ? found : null
  const isUnknown = place !== null && search.plan !== null && found === null
  const isPaid = option !== null && option.plan.priceModel !== 'free'
  const chosenUnits = option?.plan.priceModel === 'per_unit' ? search.units : '1'
  const billing = { units: chosenUnits, ...addressFrom(search, chosen) }
  const cycle = soldCycle(option?.plan, search.cycle)
  const ordered = option && {
    plan: option.plan,
    cycle,
    units: Number(chosenUnits),
    seller: listing.seller.name,
  }
  const bill =
    isPaid && place && ordered
      ? await quote(actor, place, ordered, billing, locale)
      : { words: null, errors: {} }
  return {
    ...billing,
    option,
    cycle,
    errors: { ...bill.errors, ...(isUnknown ? { planId: t('plan.unknown') } : {}) },
    plan: ordered && planWords(t, ordered),
    words: bill.words,
    isComplete: option !== null && (!isPaid || bill.words !== null),
    button: await buttonFor(view, option?.plan, locale),
    billed: chosen ? billedTo(chosen) : { name: '', taxIdType: '', taxId: '' },
  }
}
