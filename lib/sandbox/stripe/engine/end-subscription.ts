import { change, find, type Scope } from '../scope'
import type { Subscription } from '../types'

interface Ending {
  reason: 'cancellation_requested' | 'payment_failed'
  comment?: string | null
  feedback?: string | null
}

/** Ends a subscription now. Its schedule ends with it; what was paid stays paid. */
export function endSubscription(
  scope: Scope,
  subscription: Subscription,
  ending: Ending,
): Subscription {
  const schedule =
    subscription.schedule && find(scope, 'subscription_schedule', subscription.schedule)
  if (schedule && schedule.status === 'active') {
    const patch = { status: 'canceled', canceled_at: scope.now, current_phase: null } as const
    change(scope, 'subscription_schedule', schedule, patch, 'subscription_schedule.canceled')
  }
  scope.world.objects.remove(scope.account, 'alarm', subscription.id)
  const old = subscription.cancellation_details
  const ended: Subscription = {
    ...subscription,
    status: 'canceled',
    canceled_at: subscription.canceled_at ?? scope.now,
    ended_at: scope.now,
    cancel_at_period_end: false,
    pending_update: null,
    schedule: null,
    cancellation_details: {
      comment: ending.comment ?? old?.comment ?? null,
      feedback: ending.feedback ?? old?.feedback ?? null,
      feedback_option: null,
      reason: ending.reason,
    },
  }
  return change(scope, 'subscription', subscription, ended, 'customer.subscription.deleted')
}
