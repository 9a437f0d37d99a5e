import type { z } from 'zod'
import { redeem, resolveDiscounts } from '../engine/discounts'
import { periodOf } from '../engine/items'
import { updateSubscription } from '../engine/update-subscription'
import { change, type Scope } from '../scope'
import type { Subscription } from '../types'
import { settingsOf } from './checkout-create'
import { invalid } from './errors'
import { found } from './found'
import { mergeMetadata } from './params'
import type { updateSubscriptionParams } from './subscription-params'

type Input = z.output<typeof updateSubscriptionParams>

/** `POST /v1/subscriptions/:id`: first what it costs, then everything else in one event. */
export function updateFromApi(scope: Scope, input: Input, id: string): Subscription {
  const before = found(scope, 'subscription', id)
  checkState(before, input)
  checkPending(before, input)
  const patched = change(
    scope,
    'subscription',
    before,
    patchOf(scope, before, input),
    'customer.subscription.updated',
  )
  if (!changesPrice(input)) return patched
  return updateSubscription(scope, patched, input, input.payment_behavior ?? 'allow_incomplete')
}

function changesPrice(input: Input): boolean {
  return Boolean(input.items || input.trial_end !== undefined || input.billing_cycle_anchor)
}

function checkState(before: Subscription, input: Input): void {
  const named = Object.entries(input).filter(([, value]) => value !== undefined)
  const rest = named.filter(([key]) => !['metadata', 'cancellation_details'].includes(key))
  if (before.status === 'canceled' && rest.length > 0) {
    throw invalid(
      'A canceled subscription can only update its cancellation_details and metadata.',
      undefined,
      'invalid_canceled_subscription_fields',
    )
  }
  if (before.status === 'incomplete_expired') {
    throw invalid(`This subscription has expired and cannot be updated.`)
  }
  if (!before.schedule) return
  const managed = changesPrice(input) ? 'the items' : 'any cancelation behavior'
  if (changesPrice(input) || input.cancel_at_period_end !== undefined) {
    throw invalid(
      `The subscription is managed by the subscription schedule \`${before.schedule}\`, and updating ${managed} directly is not allowed. Please update the schedule instead.`,
    )
  }
}

/** What may be sent with `pending_if_incomplete` (docs.stripe.com/billing/subscriptions/pending-updates-reference). */
const allowedPending = [
  'billing_cycle_anchor',
  'cancel_at_period_end',
  'discounts',
  'items',
  'metadata',
  'off_session',
  'payment_behavior',
  'proration_behavior',
  'proration_date',
  'trial_end',
]

function checkPending(before: Subscription, input: Input): void {
  if (input.payment_behavior !== 'pending_if_incomplete') return
  const refused = Object.entries(input)
    .filter(([, value]) => value !== undefined)
    .map(([key]) => key)
    .find((key) => !allowedPending.includes(key))
  if (refused) {
    throw invalid(
      `When \`payment_behavior\` is set to \`pending_if_incomplete\`, you can only pass a supported set of params. \`${refused}\` is not supported.`,
      refused,
    )
  }
  if (before.collection_method === 'send_invoice') {
    throw invalid(
      '`payment_behavior` can only be `pending_if_incomplete` when `collection_method` is `charge_automatically`.',
      'payment_behavior',
    )
  }
}

function patchOf(scope: Scope, before: Subscription, input: Input): Partial<Subscription> {
  return {
    metadata: mergeMetadata(before.metadata, input.metadata),
    ...endingOf(scope, before, input),
    ...collectionOf(scope, before, input),
    ...(input.application_fee_percent === undefined
      ? {}
      : { application_fee_percent: input.application_fee_percent }),
    ...(input.automatic_tax
      ? { automatic_tax: { ...before.automatic_tax, enabled: input.automatic_tax.enabled } }
      : {}),
    ...(input.description === undefined ? {} : { description: input.description }),
    ...(input.discounts === undefined ? {} : { discounts: discountsOf(scope, before, input) }),
    ...(input.invoice_settings ? { invoice_settings: settingsOf(input.invoice_settings) } : {}),
    ...(input.trial_settings
      ? {
          trial_settings: {
            end_behavior: { billing_cycle_anchor: null, ...input.trial_settings.end_behavior },
          },
        }
      : {}),
  }
}

function endingOf(scope: Scope, before: Subscription, input: Input): Partial<Subscription> {
  const details = input.cancellation_details
  const old = before.cancellation_details
  const ends = input.cancel_at_period_end
  const noted = details
    ? {
        comment: details.comment === undefined ? (old?.comment ?? null) : details.comment,
        feedback: details.feedback === undefined ? (old?.feedback ?? null) : details.feedback,
      }
    : { comment: old?.comment ?? null, feedback: old?.feedback ?? null }
  const reason = ends === undefined ? (old?.reason ?? null) : ends ? 'cancellation_requested' : null
  const cancellation_details = { ...noted, feedback_option: null, reason }
  if (ends === undefined) return { cancellation_details }
  const end = periodOf(before.items.data).end
  return {
    cancellation_details,
    cancel_at_period_end: ends,
    cancel_at: ends ? end : null,
    canceled_at: ends ? (before.canceled_at ?? scope.now) : null,
  }
}

function collectionOf(scope: Scope, before: Subscription, input: Input): Partial<Subscription> {
  const method = input.collection_method ?? before.collection_method
  const sends = method === 'send_invoice'
  const days = input.days_until_due ?? before.days_until_due
  if (sends && days === null) {
    throw invalid(
      'If collection_method is `send_invoice`, you must specify `days_until_due`.',
      'days_until_due',
      'parameter_missing',
    )
  }
  const card = input.default_payment_method
  if (card) found(scope, 'payment_method', card, 'default_payment_method')
  return {
    collection_method: method,
    days_until_due: sends ? days : null,
    default_payment_method: card ?? before.default_payment_method,
  }
}

function discountsOf(scope: Scope, before: Subscription, input: Input): string[] {
  const wanted = resolveDiscounts(scope, input.discounts ?? [], before.customer)
  return redeem(scope, wanted, before.id, before.customer)
}
