import type { z } from 'zod'
import { cardError, collect, paymentMethodFor } from '../engine/collect'
import { createSubscription } from '../engine/create-subscription'
import { resolveDiscounts } from '../engine/discounts'
import { recurringPrice } from '../engine/items'
import { load, type Scope } from '../scope'
import type { Customer, Subscription } from '../types'
import { settingsOf } from './checkout-create'
import { invalid } from './errors'
import { found } from './found'
import { mergeMetadata } from './params'
import type { createSubscriptionParams } from './subscription-params'

type Input = z.output<typeof createSubscriptionParams>

/** `POST /v1/subscriptions`: the subscription, its first invoice, and the attempt to pay it. */
export function createFromApi(scope: Scope, input: Input): Subscription {
  const customer = found(scope, 'customer', input.customer, 'customer')
  const sends = input.collection_method === 'send_invoice'
  checkCollection(input, sends)
  const trialEnd = trialEndOf(scope, input)
  const card = cardOf(scope, input, customer)
  const behavior = input.payment_behavior ?? 'allow_incomplete'
  const free = trialEnd !== null || behavior === 'default_incomplete' || sends
  const made = createSubscription(
    scope,
    {
      customer: customer.id,
      items: input.items.map(({ price, quantity = 1 }, index) => ({
        price: recurringPrice(scope, price, `items[${index}][price]`),
        quantity,
      })),
      trialEnd,
      missingPaymentMethod:
        input.trial_settings?.end_behavior.missing_payment_method ?? 'create_invoice',
      cancelAtPeriodEnd: input.cancel_at_period_end ?? false,
      feePercent: input.application_fee_percent ?? null,
      automaticTax: input.automatic_tax?.enabled ?? false,
      collection: sends ? 'send_invoice' : 'charge_automatically',
      daysUntilDue: sends ? (input.days_until_due ?? null) : null,
      description: input.description ?? null,
      invoiceSettings: settingsOf(input.invoice_settings),
      metadata: mergeMetadata(null, input.metadata),
      paymentMethod: input.default_payment_method ?? null,
      paidFirst: false,
    },
    resolveDiscounts(scope, input.discounts ?? [], customer.id),
  )
  if (made.invoice.status === 'paid') collect(scope, made.invoice, 'off_session')
  else if (!free) pay(scope, made.invoice, card, behavior)
  return load(scope, 'subscription', made.subscription.id)
}

function pay(
  scope: Scope,
  invoice: Parameters<typeof collect>[1],
  card: string | null,
  behavior: string,
): void {
  if (!card && !paymentMethodFor(scope, invoice)) throw cardError({ invoice, outcome: null })
  const collected = collect(scope, invoice, 'on_session')
  if (behavior === 'error_if_incomplete' && collected.invoice.status !== 'paid') {
    throw cardError(collected).withoutChanges()
  }
}

function checkCollection(input: Input, sends: boolean): void {
  if (sends && input.days_until_due === undefined) {
    throw invalid(
      'If collection_method is `send_invoice`, you must specify `days_until_due`.',
      'days_until_due',
      'parameter_missing',
    )
  }
  if (!sends && input.days_until_due !== undefined) {
    throw invalid(
      'You can only set `days_until_due` if collection method is `send_invoice`.',
      'days_until_due',
    )
  }
}

function trialEndOf(scope: Scope, input: Input): number | null {
  if (input.trial_period_days !== undefined && input.trial_end !== undefined) {
    throw invalid('You may only specify one of these parameters: trial_end, trial_period_days.')
  }
  if (input.trial_end !== undefined && input.trial_end <= scope.now) {
    throw invalid(
      'Invalid timestamp: must be an integer Unix timestamp in the future.',
      'trial_end',
    )
  }
  return input.trial_period_days === undefined
    ? (input.trial_end ?? null)
    : scope.now + input.trial_period_days * 86_400
}

function cardOf(scope: Scope, input: Input, customer: Customer): string | null {
  const id = input.default_payment_method
  if (!id) return customer.invoice_settings.default_payment_method
  if (found(scope, 'payment_method', id, 'default_payment_method').customer !== customer.id) {
    throw invalid(
      `The customer does not have a payment method with the ID ${id}. The payment method must be attached to the customer.`,
      'default_payment_method',
      'resource_missing',
    )
  }
  return id
}
