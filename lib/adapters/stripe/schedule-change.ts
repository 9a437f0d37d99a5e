import type { Stripe } from 'stripe'
import type { Result } from '../../core/result'
import { attempt } from './attempt'
import { stripeClient } from './client'
import type { ConnectedAccountId } from './connected-account'
import { idOf } from './reference'

/** What a subscription has from its next period on. */
export interface PlannedChange {
  subscriptionId: string
  /** The schedule that manages it already, whose plans this one replaces. */
  scheduleId: string | null
  priceId: string
  quantity: number
  interval: 'month' | 'year'
}

/**
 * Plans a change for the end of the period that is paid, by a schedule that lets the subscription
 * go one period later; nothing is charged or credited now. Both calls have a key of their own, so a
 * repeated call is the same call.
 */
export function scheduleChange(
  account: ConnectedAccountId,
  { subscriptionId, scheduleId, priceId, quantity, interval }: PlannedChange,
  idempotencyKey: string,
): Promise<Result<void>> {
  const { subscriptionSchedules } = stripeClient()
  return attempt(async () => {
    const schedule =
      scheduleId === null
        ? await subscriptionSchedules.create(
            { from_subscription: subscriptionId },
            { stripeAccount: account, idempotencyKey: `${idempotencyKey}:schedule` },
          )
        : await subscriptionSchedules.retrieve(scheduleId, {}, { stripeAccount: account })
    const duration = { interval, interval_count: 1 }
    const items = [{ price: priceId, quantity }]
    await subscriptionSchedules.update(
      schedule.id,
      {
        end_behavior: 'release',
        phases: [runningPhase(schedule), { items, duration, proration_behavior: 'none' }],
      },
      { stripeAccount: account, idempotencyKey: `${idempotencyKey}:phases:${schedule.id}` },
    )
  })
}

/** The phase that runs now, as it is: Stripe wants it with every update. */
function runningPhase(
  schedule: Stripe.SubscriptionSchedule,
): Stripe.SubscriptionScheduleUpdateParams.Phase {
  const start = schedule.current_phase?.start_date
  const phase = schedule.phases.find(({ start_date }) => start_date === start)
  if (phase === undefined) throw new Error(`${schedule.id} has no phase that runs`)
  const items = phase.items.map(({ price, quantity = 1 }) => ({ price: idOf(price), quantity }))
  const { start_date, end_date } = phase
  return { items, start_date, end_date, proration_behavior: 'none' }
}
