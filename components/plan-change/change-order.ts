import type { BillingCycle, PlanView } from '@/lib/plans/types'
import type { OrderWords } from '../setup/order-form'

/** What was chosen on the page of a change, and what it comes to. */
export interface ChangeOrder {
  plan: PlanView | null
  cycle: BillingCycle
  /** As typed. */
  units: string
  /** Where the account is billed, asked where it pays for the first time. */
  country: string | null
  postal: string | null
  /** What is wrong, in the reader's language, by field; under `order` what belongs to no field. */
  errors: Record<string, string>
  /** change: with or without an amount now. checkout: by Stripe's page. free: without Stripe. none: nothing to confirm yet. */
  kind: 'change' | 'checkout' | 'free' | 'none'
  words: OrderWords | null
  /** What comes next, or why there is nothing to confirm. */
  next: string
}
