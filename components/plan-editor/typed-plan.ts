import { linesOf } from '@/lib/core/lines'
import type { Locale } from '@/lib/core/locales'
import { type Money, parseAmount, typeAmount } from '@/lib/core/money'
import type { ManagedPlan, PlanAudience, PlanView, PriceModel } from '@/lib/plans/types'

/** What stands in the fields of a plan's form, by their names. */
export type TypedPlan = Record<string, string>

const models: readonly PriceModel[] = ['free', 'flat_rate', 'per_unit']
const audiences: readonly PlanAudience[] = ['all', 'personal', 'organization']

/** A draft as its form shows it; a new plan begins as a monthly and yearly flat rate. */
export function typedFrom(plan: ManagedPlan | null, currency: string, locale: Locale): TypedPlan {
  if (plan === null) return { priceModel: 'flat_rate', audience: 'all', trialDays: '0' }
  const { view, text } = plan
  const typed = (price: Money | null) => (price === null ? '' : typeAmount(price, locale))
  return {
    priceModel: view.priceModel,
    audience: view.audience,
    monthlyPrice: typed(view.monthlyPrice),
    yearlyPrice: typed(view.yearlyPrice),
    trialDays: String(view.trialDays),
    name: text.en.name,
    description: text.en.description,
    bullets: text.en.bullets.join('\n'),
    unitName: text.en.unitName ?? '',
    nameFr: text.fr?.name ?? '',
    descriptionFr: text.fr?.description ?? '',
    bulletsFr: text.fr?.bullets.join('\n') ?? '',
    unitNameFr: text.fr?.unitName ?? '',
    currency,
  }
}

/** The plan as buyers would see it now, in the reader's language; a price that cannot be read is left out. */
export function viewOf(
  typed: TypedPlan,
  { number, currency, locale }: { number: number; currency: string; locale: Locale },
): PlanView {
  const of = (field: string) => (typed[field] ?? '').trim()
  const words = locale === 'fr' && of('nameFr') !== '' ? 'Fr' : ''
  const priceModel = models.find((model) => model === of('priceModel')) ?? 'free'
  const paid = priceModel !== 'free'
  const price = (field: string): Money | null => {
    const amount = parseAmount(of(field), currency)
    return paid && amount.ok && amount.value > 0 ? { amount: amount.value, currency } : null
  }
  const trial = Number(of('trialDays'))
  return {
    id: 'preview',
    number,
    name: of(`name${words}`),
    description: of(`description${words}`),
    bullets: [...new Set(linesOf(of(`bullets${words}`)))].slice(0, 4),
    priceModel,
    monthlyPrice: price('monthlyPrice'),
    yearlyPrice: price('yearlyPrice'),
    unitName: priceModel === 'per_unit' ? of(`unitName${words}`) : null,
    trialDays: paid && Number.isInteger(trial) && trial > 0 ? trial : 0,
    audience: audiences.find((audience) => audience === of('audience')) ?? 'all',
  }
}
