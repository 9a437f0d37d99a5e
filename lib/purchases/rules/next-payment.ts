import type { Money } from '../../core/money'
import { planChangePreviewSchema } from '../schema'
import type { Holding, PurchaseFields } from '../types'

interface Prices {
  monthlyPrice: number | null
  yearlyPrice: number | null
}

interface Facts {
  purchase: Pick<
    PurchaseFields,
    | 'planId'
    | 'state'
    | 'cycle'
    | 'units'
    | 'currency'
    | 'currentPeriodEnd'
    | 'cancelAtPeriodEnd'
    | 'pendingPlanId'
    | 'pendingCycle'
    | 'pendingUnits'
  >
  plan: Prices
  pendingPlan: Prices | null
  /** The changes that were made or planned, newest first, with what was shown of them. */
  changes: readonly (Holding & { preview: unknown })[]
  /** Total of the newest invoice that asked for money, tax included. */
  lastInvoiceTotal: number | null
  /** Stripe's preview when it was bought. */
  previewedTotal: number | null
}

/** What the next period is for: what is pending, else what is held. */
function upcoming({ purchase, plan, pendingPlan }: Facts): Holding & { plan: Prices } {
  const { pendingPlanId, pendingCycle, pendingUnits } = purchase
  if (pendingPlanId === null || pendingPlan === null) return { ...purchase, plan }
  return {
    planId: pendingPlanId,
    cycle: pendingCycle,
    units: pendingUnits ?? 1,
    plan: pendingPlan,
  }
}

/** What one period costs, tax included: as Stripe previewed the change to it, as last billed, as previewed when it was bought, else the plan's price. Null for a free plan. */
function periodAmount(facts: Facts): Money | null {
  const { purchase, changes, lastInvoiceTotal, previewedTotal } = facts
  const { planId, cycle, units, plan } = upcoming(facts)
  if (cycle === null) return null
  const { currency } = purchase
  const listed = ((cycle === 'monthly' ? plan.monthlyPrice : plan.yearlyPrice) ?? 0) * units
  const change = changes.find(
    (one) => one.planId === planId && one.cycle === cycle && one.units === units,
  )
  const shown = planChangePreviewSchema.safeParse(change?.preview).data?.nextInvoice?.total
  if (shown !== undefined) return { amount: shown, currency }
  if (purchase.pendingPlanId !== null) return { amount: listed, currency }
  return { amount: lastInvoiceTotal ?? previewedTotal ?? listed, currency }
}

/** When the next payment is and how much; null when none will follow. */
export function nextPayment(facts: Facts): { at: Date; amount: Money } | null {
  const { state, currentPeriodEnd, cancelAtPeriodEnd } = facts.purchase
  const amount = periodAmount(facts)
  if (amount === null || currentPeriodEnd === null) return null
  return state === 'cancelled' || cancelAtPeriodEnd ? null : { at: currentPeriodEnd, amount }
}

/** What a year of it costs; null for a free plan and for what has ended. */
export function yearlyTotal(facts: Facts): Money | null {
  const amount = periodAmount(facts)
  if (amount === null || facts.purchase.state === 'cancelled') return null
  return { ...amount, amount: amount.amount * (upcoming(facts).cycle === 'monthly' ? 12 : 1) }
}
