import { type DomainError, domainError } from '../../core/errors'
import type { BillingCycle, PriceModel } from '../../plans/types'
import { decideByPolicy } from '../rules'
import { deniedByPolicy } from '../rules/denied-by-policy'
import { monthlyCostOf } from '../rules/policy-subject'
import { loadPolicy } from './load-policy'
import { loadPolicyListing } from './load-policy-listings'

interface Order {
  account: { id: string; type: 'User' | 'Organization' }
  plan: {
    listingId: string
    priceModel: PriceModel
    monthlyPrice: number | null
    yearlyPrice: number | null
    currency: string
  }
  cycle: BillingCycle | null
  units: number
}

/** Why an organization's policy denies an order, whoever places it, at the plan's field; null where it does not. A personal account has no policy. */
export async function findDenial({
  account,
  plan,
  cycle,
  units,
}: Order): Promise<DomainError | null> {
  if (account.type === 'User') return null
  const { version, policy } = await loadPolicy(account.id)
  if (version === 0) return null
  const listing = await loadPolicyListing(plan.listingId)
  if (listing === null) return domainError('plan_not_available', { field: 'planId' })
  const monthlyCost = monthlyCostOf(plan, cycle, units)
  const outcome = decideByPolicy(policy, { listing, monthlyCost, units })
  return outcome.decision === 'deny' ? { ...deniedByPolicy(outcome), field: 'planId' } : null
}
