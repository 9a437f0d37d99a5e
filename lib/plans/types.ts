import type { Money } from '../core/money'
import type { PlanText } from './schema'

export type PriceModel = 'free' | 'flat_rate' | 'per_unit'
export type PlanAudience = 'all' | 'personal' | 'organization'
export type PlanState = 'draft' | 'published' | 'retired'
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

/** What a plan promises; prices in minor units of the listing's currency, null where the cycle is not sold. */
export interface PlanTerms {
  priceModel: PriceModel
  monthlyPrice: number | null
  yearlyPrice: number | null
  trialDays: number
  audience: PlanAudience
  text: PlanText
}

/** A plan as its publisher manages it. */
export interface ManagedPlan {
  view: PlanView
  /** As it is written, in each language. */
  text: PlanText
  state: PlanState
  /** Of a draft: what the form sends back, so that two editors notice each other. */
  version: number
  /** Named by a submission that waits for its review. */
  frozen: boolean
  /** The next publication retires it. */
  retireMarked: boolean
  /** Accounts that have it, tests aside. */
  customers: number
  /** Test purchases on it that have not ended. */
  tests: number
  /** Whether its prices are at Stripe; true for a free plan. */
  pricesReady: boolean
}

/** All plans of a listing with what decides about them, in the order of their numbers. */
export interface ManagedPlans {
  currency: string
  plans: ManagedPlan[]
  /** Whether one more may be added. */
  mayAdd: boolean
  mayChangeCurrency: boolean
}
