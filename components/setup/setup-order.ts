import { ownsAccount } from '@/lib/installs/rules'
import type { ChosenPlace, PlanOption } from '@/lib/installs/types'
import type { BillingCycle } from '@/lib/plans/types'
import type { OrderWords } from './order-form'

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
  billed: { name: string; taxIdType: string; taxId: string }
}

/** Whether a plan is chosen here: nobody but who owns the account takes one for it, and only where it has none. */
export function choosesPlan(place: ChosenPlace): boolean {
  return ownsPlace(place) && place.purchase === null && place.plans.length > 0
}

/** Whether the account is the person's own, or an organization of theirs. */
export function ownsPlace({ relation }: Pick<ChosenPlace, 'relation'>): boolean {
  return ownsAccount(relation)
}
