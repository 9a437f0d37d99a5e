import type { Stripe } from 'stripe'
import { idOf, idOrNull } from './reference'
import { fromUnix, fromUnixOrNull } from './time'

type SubscriptionStatus =
  | 'incomplete'
  | 'incomplete_expired'
  | 'trialing'
  | 'active'
  | 'past_due'
  | 'canceled'
  | 'unpaid'
  | 'paused'

/** A subscription as Stripe has it now; the periods stand on its items (API "basil" and later). */
export interface SubscriptionSnapshot {
  id: string
  status: SubscriptionStatus
  customerId: string
  currency: string
  /** Of the first item: a purchase has one. */
  priceId: string | null
  quantity: number
  unitAmount: number | null
  periodStart: Date | null
  periodEnd: Date | null
  trialEnd: Date | null
  startedAt: Date
  cancelAt: Date | null
  cancelAtPeriodEnd: boolean
  endedAt: Date | null
  latestInvoiceId: string | null
  metadata: Record<string, string>
}

const statuses: readonly SubscriptionStatus[] = [
  'incomplete',
  'incomplete_expired',
  'trialing',
  'active',
  'past_due',
  'canceled',
  'unpaid',
  'paused',
]

/** Stripe's subscription as the product sees it. Throws for a status that the pinned version does not have. */
export function toSnapshot(subscription: Stripe.Subscription): SubscriptionSnapshot {
  const status = statuses.find((one) => one === subscription.status)
  if (status === undefined) throw new Error(`Unknown subscription status ${subscription.status}`)
  const item = subscription.items.data[0]
  return {
    id: subscription.id,
    status,
    customerId: idOf(subscription.customer),
    currency: subscription.currency,
    priceId: item?.price.id ?? null,
    quantity: item?.quantity ?? 1,
    unitAmount: item?.price.unit_amount ?? null,
    periodStart: fromUnixOrNull(item?.current_period_start ?? null),
    periodEnd: fromUnixOrNull(item?.current_period_end ?? null),
    trialEnd: fromUnixOrNull(subscription.trial_end),
    startedAt: fromUnix(subscription.start_date),
    cancelAt: fromUnixOrNull(subscription.cancel_at),
    cancelAtPeriodEnd: subscription.cancel_at_period_end,
    endedAt: fromUnixOrNull(subscription.ended_at),
    latestInvoiceId: idOrNull(subscription.latest_invoice),
    metadata: subscription.metadata,
  }
}
