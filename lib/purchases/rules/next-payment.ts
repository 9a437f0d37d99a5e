import type { Money } from '../../core/money'
import type { PurchaseFields } from '../types'

interface Facts {
  purchase: Pick<
    PurchaseFields,
    'state' | 'cycle' | 'units' | 'currency' | 'currentPeriodEnd' | 'cancelAtPeriodEnd'
  >
  plan: { monthlyPrice: number | null; yearlyPrice: number | null }
  /** Total of the newest invoice that asked for money, tax included. */
  lastInvoiceTotal: number | null
  /** Stripe's preview when it was bought. */
  previewedTotal: number | null
}

/** What one period costs, tax included: as last billed, else as Stripe previewed it, else the plan's price. Null for a free plan. */
function periodAmount({ purchase, plan, lastInvoiceTotal, previewedTotal }: Facts): Money | null {
  const { cycle, units, currency } = purchase
  if (cycle === null) return null
  const price = (cycle === 'monthly' ? plan.monthlyPrice : plan.yearlyPrice) ?? 0
  return { amount: lastInvoiceTotal ?? previewedTotal ?? price * units, currency }
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
  return { ...amount, amount: amount.amount * (facts.purchase.cycle === 'monthly' ? 12 : 1) }
}
