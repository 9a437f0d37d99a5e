import type { PlanRow, PurchaseRow } from './schema'
import type { EntitledAccount, EntitledPlan, PendingChange } from './types'

/** A plan as its integrator knows it. */
export function toEntitledPlan({ words, ...row }: PlanRow): EntitledPlan {
  return {
    id: row.github_id,
    number: row.number,
    name: words.name,
    description: words.description,
    bullets: words.bullets,
    priceModel: row.price_model,
    monthlyPrice: row.monthly_price ?? 0,
    yearlyPrice: row.yearly_price ?? 0,
    hasTrial: row.trial_days > 0,
    unitName: words.unitName,
    state: row.state,
  }
}

/** Units are told only of plans that count them. */
function unitsOf(plan: PlanRow, units: number): number | null {
  return plan.price_model === 'per_unit' ? units : null
}

function pendingChangeOf(row: PurchaseRow): PendingChange | null {
  if (row.pending_effective_at === null) return null
  const { pending_plan: plan, pending_effective_at: effectiveAt, pending_units: units } = row
  if (plan !== null) {
    const after = unitsOf(plan, units ?? row.units)
    return { effectiveAt, units: after, plan: toEntitledPlan(plan) }
  }
  return row.cancel_at_period_end ? { effectiveAt, units: null, plan: null } : null
}

/** What an account has. A free plan is told as monthly: GitHub's schema wants a cycle. */
export function toEntitledAccount(row: PurchaseRow): EntitledAccount {
  const isUser = row.type === 'User'
  return {
    account: {
      id: row.github_id,
      type: row.type,
      login: row.login,
      email: isUser ? row.email : null,
      billingEmail: isUser ? null : row.contact_email,
    },
    plan: toEntitledPlan(row.plan),
    cycle: row.cycle ?? 'monthly',
    units: unitsOf(row.plan, row.units),
    isInstalled: row.is_installed,
    onFreeTrial: row.trial_ends_at !== null,
    trialEndsAt: row.trial_ends_at,
    nextBillingAt: row.current_period_end,
    updatedAt: row.updated_at,
    pendingChange: pendingChangeOf(row),
  }
}
