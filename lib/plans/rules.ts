import { type Locale, localize } from '../core/locales'
import type { Money } from '../core/money'
import { planTextSchema } from './schema'
import type { BillingCycle, PlanAudience, PlanView, PriceModel } from './types'

/** A plan as the database keeps it. Prices are minor units of its currency. */
export interface PlanRow {
  id: string
  number: number
  priceModel: PriceModel
  monthlyPrice: number | null
  yearlyPrice: number | null
  currency: string
  trialDays: number
  audience: PlanAudience
  text: unknown
}

/** Whether an account of this type may have the plan (GitHub, "Setting pricing plans for your listing"). */
export function planFits(audience: PlanAudience, account: 'User' | 'Organization'): boolean {
  return audience === 'all' || audience === (account === 'User' ? 'personal' : 'organization')
}

/** What the plan costs for a cycle, in minor units, per unit where the model says so; 0 when it is free, null where the cycle is not sold. */
export function priceOf(
  plan: Pick<PlanRow, 'priceModel' | 'monthlyPrice' | 'yearlyPrice'>,
  cycle: BillingCycle,
): number | null {
  if (plan.priceModel === 'free') return 0
  return cycle === 'monthly' ? plan.monthlyPrice : plan.yearlyPrice
}

/** A plan in the reader's language. */
export function toPlanView(plan: PlanRow, locale: Locale): PlanView {
  const words = localize(planTextSchema.parse(plan.text), locale)
  const money = (amount: number | null): Money | null =>
    amount === null ? null : { amount, currency: plan.currency }
  return {
    id: plan.id,
    number: plan.number,
    name: words.name,
    description: words.description,
    bullets: words.bullets,
    priceModel: plan.priceModel,
    monthlyPrice: money(plan.monthlyPrice),
    yearlyPrice: money(plan.yearlyPrice),
    unitName: words.unitName,
    trialDays: plan.trialDays,
    audience: plan.audience,
  }
}
