import type { Money } from '../core/money'

export type PriceModel = 'free' | 'flat_rate' | 'per_unit'
export type PlanAudience = 'all' | 'personal' | 'organization'
export type BillingCycle = 'monthly' | 'yearly'

/** A plan as buyers read it, in their language. Prices are per unit where the model says so; null where the cycle is not sold. */
export interface PlanView {
  id: string
  number: number
  name: string
  description: string
  bullets: string[]
  priceModel: PriceModel
  monthlyPrice: Money | null
  yearlyPrice: Money | null
  unitName: string | null
  trialDays: number
  audience: PlanAudience
}
