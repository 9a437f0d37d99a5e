import type { Actor } from '../../accounts/types'
import type { SubscriptionChange } from '../../adapters/stripe/change-subscription'
import { connectedAccount } from '../../adapters/stripe/connected-account'
import {
  type ChangeInvoice,
  previewChange,
  previewRenewal,
} from '../../adapters/stripe/preview-change'
import { retrieveSubscription } from '../../adapters/stripe/retrieve-subscription'
import type { SubscriptionSnapshot } from '../../adapters/stripe/subscription'
import { now } from '../../clock'
import { domainError } from '../../core/errors'
import { err, ok, type Result } from '../../core/result'
import type { Plan } from '../../db/generated/client'
import { type AllowedChange, checkChange } from '../queries/load-change'
import { twelveMonthTotal } from '../rules/twelve-month-total'
import type { ChangeRequest } from '../schema'
import type { ChangeEffect, ChangePreview, Holding } from '../types'

/** How long the amounts of a page hold, in milliseconds: then they are shown again. */
const previewLifetime = 60 * 60_000

/** A change of a paid plan that the rules allow, with what it would cost. */
export interface ChangeQuote {
  changeable: AllowedChange['changeable']
  effect: Exclude<ChangeEffect, { when: 'checkout' }>
  target: Holding
  sellerId: string
  subscription: SubscriptionSnapshot
  /** What is asked of Stripe; null for a free plan. */
  change: SubscriptionChange | null
  preview: ChangePreview
}

/** The price at Stripe of a plan for a cycle; null where there is none. */
function priceIdOf(plan: Plan, cycle: Holding['cycle']): string | null {
  return cycle === 'yearly' ? plan.stripeYearlyPriceId : plan.stripeMonthlyPriceId
}

const wholeSeconds = (date: Date) => new Date(Math.floor(date.getTime() / 1000) * 1000)

/** The moment to prorate to: the one on the page while it holds, else now. */
function prorationDateOf(shown: Date | null, periodStart: Date | null): Date | null {
  const at = wholeSeconds(now())
  if (shown === null) return at
  const age = at.getTime() - shown.getTime()
  const isInPeriod = periodStart === null || shown >= periodStart
  return age >= 0 && age <= previewLifetime && isInPeriod ? wholeSeconds(shown) : null
}

/**
 * Checks a change of a purchase that Stripe bills and asks Stripe what it would cost: today, next, in
 * twelve months. `shownAt` is the moment that an earlier page was prorated to. Errors: those of
 * {@link checkChange}, `change_not_possible` for a purchase that Stripe does not bill or whose
 * subscription has ended, `payment_overdue`, `price_changed` when `shownAt` no longer holds, `seller_not_ready`,
 * `stripe_unavailable`.
 */
export async function quoteChange(
  actor: Actor,
  request: ChangeRequest,
  shownAt: Date | null,
): Promise<Result<ChangeQuote>> {
  const checked = await checkChange(actor, request)
  if (!checked.ok) return checked
  const { changeable, plan, effect } = checked.value
  const { stripeAccountId: sellerId, stripeSubscriptionId } = changeable.purchase
  if (effect.when === 'checkout' || sellerId === null || stripeSubscriptionId === null) {
    return err(domainError('change_not_possible'))
  }
  const read = await retrieveSubscription(connectedAccount(sellerId), stripeSubscriptionId)
  if (!read.ok) return read
  const isFree = plan.priceModel === 'free'
  const target = isFree
    ? { planId: plan.id, cycle: null, units: 1 }
    : { planId: plan.id, cycle: request.cycle, units: request.units }
  const asked = changeOf(read.value, plan, target, shownAt)
  if (!asked.ok) return asked
  const account = connectedAccount(sellerId)
  const change = isFree ? null : asked.value
  const preview =
    change === null
      ? ok(freePreview(effect, read.value, asked.value.prorationDate))
      : await previewOf(account, change, effect, target, read.value.periodEnd)
  if (!preview.ok) return preview
  const quote = { changeable, effect, target, sellerId, subscription: read.value, change }
  return ok({ ...quote, preview: preview.value })
}

function changeOf(
  subscription: SubscriptionSnapshot,
  plan: Plan,
  target: Holding,
  shownAt: Date | null,
): Result<SubscriptionChange> {
  const { status, itemId, periodStart } = subscription
  if (status === 'past_due' || status === 'unpaid') return err(domainError('payment_overdue'))
  if ((status !== 'active' && status !== 'trialing') || itemId === null) {
    return err(domainError('change_not_possible'))
  }
  const prorationDate = prorationDateOf(shownAt, periodStart)
  if (prorationDate === null) return err(domainError('price_changed'))
  const priceId = target.cycle === null ? '' : priceIdOf(plan, target.cycle)
  if (priceId === null) return err(domainError('seller_not_ready'))
  return ok({
    subscriptionId: subscription.id,
    itemId,
    priceId,
    quantity: target.units,
    prorationDate,
    isTrial: status === 'trialing',
    collectionMethod: subscription.collectionMethod,
  })
}

type Effect = ChangeQuote['effect']

const nothingToday = { charge: 0, credit: 0, discount: 0, tax: 0, total: 0 }

function freePreview(
  effect: Effect,
  { currency }: SubscriptionSnapshot,
  prorationDate: Date,
): ChangePreview {
  const effectiveAt = effect.when === 'now' ? prorationDate : effect.at
  return {
    when: effect.when,
    currency,
    today: nothingToday,
    prorationDate: prorationDate.toISOString(),
    effectiveAt: effectiveAt.toISOString(),
    nextInvoice: null,
    twelveMonthTotal: 0,
    taxCollected: true,
  }
}

async function previewOf(
  account: ReturnType<typeof connectedAccount>,
  change: SubscriptionChange,
  effect: Effect,
  { cycle }: Holding,
  periodEnd: Date | null,
): Promise<Result<ChangePreview>> {
  const charges = effect.when === 'now' && !change.isTrial
  const [today, renewal] = await Promise.all([
    charges ? previewChange(account, change) : null,
    previewRenewal(account, change),
  ])
  if (!renewal.ok) return renewal
  if (today !== null && !today.ok) return today
  // Where so little is left that it rounds to nothing, Stripe answers with the next period's invoice.
  const isDueNow = today !== null && (periodEnd === null || today.value.periodStart < periodEnd)
  const due = isDueNow ? today.value : null
  return ok(compose(change, effect, cycle ?? 'monthly', due, renewal.value))
}

function compose(
  { prorationDate }: SubscriptionChange,
  effect: Effect,
  cycle: 'monthly' | 'yearly',
  today: ChangeInvoice | null,
  renewal: ChangeInvoice,
): ChangePreview {
  const next = effect.when === 'now' ? renewal.periodStart : effect.at
  const total = today?.amountDue ?? 0
  const payments = { today: total, recurring: renewal.total, cycle, trialEndsAt: next }
  const effectiveAt = effect.when === 'now' ? prorationDate : effect.at
  return {
    when: effect.when,
    currency: renewal.currency,
    today: today === null ? nothingToday : amountsToday(today),
    prorationDate: prorationDate.toISOString(),
    effectiveAt: effectiveAt.toISOString(),
    nextInvoice: { at: next.toISOString(), total: renewal.total },
    twelveMonthTotal: twelveMonthTotal(payments, prorationDate),
    taxCollected: renewal.taxCollected,
  }
}

function amountsToday({ subtotal, credit, tax, total, amountDue }: ChangeInvoice) {
  const discount = subtotal + tax - total
  return { charge: subtotal + credit, credit, discount, tax, total: amountDue }
}
