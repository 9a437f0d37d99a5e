import type { ConnectedAccountId } from '../../adapters/stripe/connected-account'
import { releaseSchedule } from '../../adapters/stripe/release-schedule'
import { retrieveSubscription } from '../../adapters/stripe/retrieve-subscription'
import { setCancelAtPeriodEnd } from '../../adapters/stripe/set-cancel-at-period-end'
import { ok, type Result } from '../../core/result'

/**
 * Has Stripe end a subscription with the period that is paid, in place of whatever was planned;
 * `thenPlanId` is the free plan that follows. Stripe refuses to end one that a schedule still
 * manages. Safe to repeat. Errors: `not_found`, `seller_not_ready`, `stripe_unavailable`.
 */
export async function endWithPeriod(
  account: ConnectedAccountId,
  subscriptionId: string,
  thenPlanId: string | null,
): Promise<Result<void>> {
  const released = await dropPlanned(account, subscriptionId)
  if (!released.ok) return released
  const told = await setCancelAtPeriodEnd(account, subscriptionId, true, thenPlanId)
  return told.ok ? ok(undefined) : told
}

/** Drops what a schedule plans for a subscription. Safe to repeat. Errors: those of {@link endWithPeriod}. */
export async function dropPlanned(
  account: ConnectedAccountId,
  subscriptionId: string,
): Promise<Result<void>> {
  const read = await retrieveSubscription(account, subscriptionId)
  if (!read.ok) return read
  const { scheduleId } = read.value
  return scheduleId === null ? ok(undefined) : releaseSchedule(account, scheduleId)
}
