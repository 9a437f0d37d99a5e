import { change, find, load, type Scope } from '../scope'
import type { Subscription, SubscriptionItem, SubscriptionSchedule } from '../types'
import { endSubscription } from './end-subscription'
import { newItem, periodOf } from './items'
import { updateSubscription } from './update-subscription'

type Phase = SubscriptionSchedule['phases'][number]

/**
 * A phase is over: the next one changes the subscription, and after the last one the schedule
 * lets it go or ends it (docs.stripe.com/billing/subscriptions/subscription-schedules).
 */
export function enterNextPhase(scope: Scope, schedule: SubscriptionSchedule): void {
  const subscription = find(scope, 'subscription', schedule.subscription ?? '')
  if (!subscription || subscription.status === 'canceled') {
    closeSchedule(scope, schedule, 'canceled')
    return
  }
  const next = schedule.phases.find(
    (phase) => phase.start_date === schedule.current_phase?.end_date,
  )
  if (!next) {
    if (schedule.end_behavior === 'cancel') {
      closeSchedule(scope, schedule, 'completed')
      endSubscription(scope, subscription, { reason: 'cancellation_requested' })
    } else {
      closeSchedule(scope, schedule, 'released')
    }
    return
  }
  const current_phase = { start_date: next.start_date, end_date: next.end_date }
  change(
    scope,
    'subscription_schedule',
    schedule,
    { current_phase },
    'subscription_schedule.updated',
  )
  applyPhase(scope, subscription, next)
}

/** Ends a schedule and takes it off its subscription. */
export function closeSchedule(
  scope: Scope,
  schedule: SubscriptionSchedule,
  status: 'released' | 'canceled' | 'completed',
): SubscriptionSchedule {
  const subscription = find(scope, 'subscription', schedule.subscription ?? '')
  if (subscription) {
    change(scope, 'subscription', subscription, { schedule: null }, 'customer.subscription.updated')
  }
  const released = status === 'released'
  const patch: Partial<SubscriptionSchedule> = {
    status,
    current_phase: null,
    canceled_at: status === 'canceled' ? scope.now : schedule.canceled_at,
    completed_at: status === 'completed' ? scope.now : schedule.completed_at,
    released_at: released ? scope.now : schedule.released_at,
    released_subscription: released ? schedule.subscription : null,
    subscription: released ? null : schedule.subscription,
  }
  return change(scope, 'subscription_schedule', schedule, patch, `subscription_schedule.${status}`)
}

function applyPhase(scope: Scope, subscription: Subscription, phase: Phase): void {
  const items = phase.items.map((wanted) => itemFor(scope, subscription, wanted))
  const data = items.map(({ item }) => item)
  const atPeriodEnd = periodOf(subscription.items.data).end === phase.start_date
  if (atPeriodEnd || phase.proration_behavior === 'none') {
    const metadata = { ...subscription.metadata, ...phase.metadata }
    const patch = { items: { ...subscription.items, data }, metadata }
    change(scope, 'subscription', subscription, patch, 'customer.subscription.updated')
    return
  }
  const kept = new Set(data.map((item) => item.id))
  const gone = subscription.items.data.filter((item) => !kept.has(item.id))
  const changes = [
    ...items.map(({ item, known }) => ({
      ...(known ? { id: item.id } : { price: item.price.id }),
      quantity: item.quantity ?? 1,
    })),
    ...gone.map((item) => ({ id: item.id, deleted: true })),
  ]
  const behavior =
    phase.proration_behavior === 'always_invoice' ? 'always_invoice' : 'create_prorations'
  const input = { items: changes, proration_behavior: behavior } as const
  updateSubscription(scope, subscription, input, 'allow_incomplete')
}

/** The item that goes on at the same price, or a new one. */
function itemFor(
  scope: Scope,
  subscription: Subscription,
  wanted: Phase['items'][number],
): { item: SubscriptionItem; known: boolean } {
  const quantity = wanted.quantity ?? 1
  const same = subscription.items.data.find((item) => item.price.id === wanted.price)
  if (same) return { item: { ...same, quantity }, known: true }
  const price = load(scope, 'price', wanted.price)
  const period = periodOf(subscription.items.data)
  return { item: newItem(scope, subscription.id, price, quantity, period), known: false }
}
