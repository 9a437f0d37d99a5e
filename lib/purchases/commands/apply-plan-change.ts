import { changeSubscription } from '../../adapters/stripe/change-subscription'
import { connectedAccount } from '../../adapters/stripe/connected-account'
import { scheduleChange } from '../../adapters/stripe/schedule-change'
import { setCancelAtPeriodEnd } from '../../adapters/stripe/set-cancel-at-period-end'
import { voidInvoice } from '../../adapters/stripe/void-invoice'
import { ok, type Result } from '../../core/result'
import type { PlanChange } from '../../db/generated/client'
import { dropPlanned, endWithPeriod } from './end-with-period'
import type { ChangeQuote } from './quote-change'

/**
 * Has Stripe make a change: at once with its payment, or planned for the period's end. What was
 * planned before goes first, since Stripe refuses to change a subscription that a schedule manages.
 * Safe to repeat with the same row. Errors: `not_found`, `seller_not_ready`, `stripe_unavailable`.
 */
export async function applyPlanChange(row: PlanChange, quote: ChangeQuote): Promise<Result<void>> {
  const account = connectedAccount(quote.sellerId)
  const { effect, change, target, subscription } = quote
  if (effect.when === 'period_end') {
    const dropped = await dropUnpaid(quote)
    if (!dropped.ok) return dropped
  }
  if (change === null) return endWithPeriod(account, subscription.id, target.planId)
  const free = await clearTheWay(quote)
  if (!free.ok) return free
  if (effect.when === 'now') {
    const changed = await changeSubscription(account, change, `${row.id}:change`)
    return changed.ok ? ok(undefined) : changed
  }
  const interval = target.cycle === 'yearly' ? 'year' : 'month'
  const { scheduleId } = subscription
  return scheduleChange(account, { ...change, scheduleId, interval }, row.id)
}

/** An upgrade whose payment failed is given up, so that paying it later undoes nothing. */
async function dropUnpaid({ sellerId, subscription }: ChangeQuote): Promise<Result<void>> {
  const { pendingUpdate, latestInvoiceId } = subscription
  if (pendingUpdate === null || latestInvoiceId === null) return ok(undefined)
  return voidInvoice(connectedAccount(sellerId), latestInvoiceId)
}

/** Takes back a change that was planned before; a new plan for the period's end takes the place of the old one by itself. */
async function clearTheWay({ sellerId, subscription, effect }: ChangeQuote): Promise<Result<void>> {
  const account = connectedAccount(sellerId)
  const { id, scheduleId, cancelAtPeriodEnd } = subscription
  if (scheduleId !== null && effect.when === 'now') {
    const dropped = await dropPlanned(account, id)
    if (!dropped.ok) return dropped
  }
  if (!cancelAtPeriodEnd) return ok(undefined)
  const kept = await setCancelAtPeriodEnd(account, id, false)
  return kept.ok ? ok(undefined) : kept
}
