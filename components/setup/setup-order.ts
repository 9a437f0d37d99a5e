import type { PlanOption } from '@/lib/installs/types'
import type { BillingCycle } from '@/lib/plans/types'
import type { OrderWords } from './order-form'

/** What comes after the payment: GitHub, the integrator's page or steps, or nothing. */
export type Afterwards = 'github' | 'integrator' | 'nothing'

/** What was chosen of the plans, and what it comes to. */
export interface SetupOrder {
  option: PlanOption | null
  cycle: BillingCycle
  /** As typed. */
  units: string
  country: string | null
  postal: string | null
  /** What is wrong, in the reader's language, by field; under `order` what belongs to no field. */
  errors: Record<string, string>
  /** The plan with its units and cycle, in words. */
  plan: string | null
  /** Null for a free plan, and while something is missing. */
  words: OrderWords | null
  /** Whether everything about the plan is said. */
  isComplete: boolean
  /** The button where nothing is paid. */
  button: string
  afterwards: Afterwards
  billed: { name: string; taxIdType: string; taxId: string }
}
