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
  collectionMethod: 'charge_automatically' | 'send_invoice'
  /** The item that a change of plan names. */
  itemId: string | null
  /** The schedule that manages it; null when it can be changed directly. */
  scheduleId: string | null
  /** What the schedule will make of it, and when; null when nothing is planned, or when it was read without its schedule. */
  planned: PlannedItem | null
  /** A change that waits for its payment; until then the old items stand. */
  pendingUpdate: PendingUpdate | null
  metadata: Record<string, string>
}

/** The item of a later phase of a schedule. */
interface PlannedItem {
  priceId: string
  quantity: number
  at: Date
}

/** The item that a subscription will have once its invoice is paid. */
interface PendingUpdate {
  priceId: string | null
  quantity: number
  expiresAt: Date
}

/** What a reader must expand for {@link SubscriptionSnapshot.planned}. */
export const withSchedule = ['schedule']

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
    collectionMethod:
      subscription.collection_method === 'send_invoice' ? 'send_invoice' : 'charge_automatically',
    itemId: item?.id ?? null,
    scheduleId: idOrNull(subscription.schedule),
    planned: plannedIn(subscription.schedule),
    pendingUpdate: pendingIn(subscription.pending_update),
    metadata: subscription.metadata,
  }
}

/** The phase that follows the one that runs. */
function plannedIn(schedule: Stripe.Subscription['schedule']): PlannedItem | null {
  if (schedule === null || typeof schedule === 'string') return null
  const runs = schedule.current_phase
  const next = runs && schedule.phases.find((phase) => phase.start_date === runs.end_date)
  const item = next?.items[0]
  if (!next || !item) return null
  return {
    priceId: idOf(item.price),
    quantity: item.quantity ?? 1,
    at: fromUnix(next.start_date),
  }
}

function pendingIn(update: Stripe.Subscription['pending_update']): PendingUpdate | null {
  if (update === null) return null
  const item = update.subscription_items?.[0]
  return {
    priceId: item?.price.id ?? null,
    quantity: item?.quantity ?? 1,
    expiresAt: fromUnix(update.expires_at),
  }
}
