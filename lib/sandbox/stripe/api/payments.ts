import { z } from 'zod'
import { refundCharge } from '../engine/refund'
import { change, load, type Scope } from '../scope'
import type { Charge } from '../types'
import { invalid, missing } from './errors'
import { found } from './found'
import { createdRange, listed, page } from './list'
import { flag, integer, mergeMetadata, metadata, oneOf, text } from './params'
import { type Route, route } from './route'

const refundParams = z.strictObject({
  amount: integer(1).optional(),
  charge: text().optional(),
  metadata: metadata.optional(),
  payment_intent: text().optional(),
  reason: oneOf(['duplicate', 'fraudulent', 'requested_by_customer']).optional(),
  refund_application_fee: flag.optional(),
})

const ofCustomer = z.strictObject({
  ...listed,
  ...createdRange,
  customer: text().optional(),
  payment_intent: text().optional(),
})

/** Money that moved: intents, charges, refunds, fees, and the balance they make. */
export const payments: Route[] = [
  route('POST', '/v1/refunds', refundParams, (scope, input) =>
    refundCharge(scope, chargeOf(scope, input), {
      amount: input.amount,
      reason: input.reason ?? null,
      metadata: mergeMetadata(null, input.metadata),
      refundFee: input.refund_application_fee ?? false,
    }),
  ),
  route('GET', '/v1/refunds/:id', z.strictObject({}), (scope, _, id) => found(scope, 'refund', id)),
  route(
    'POST',
    '/v1/refunds/:id',
    z.strictObject({ metadata: metadata.optional() }),
    (scope, input, id) => {
      const refund = found(scope, 'refund', id)
      const patch = { metadata: mergeMetadata(refund.metadata, input.metadata) }
      return change(scope, 'refund', refund, patch, 'refund.updated')
    },
  ),
  route(
    'GET',
    '/v1/refunds',
    z.strictObject({
      ...listed,
      ...createdRange,
      charge: text().optional(),
      payment_intent: text().optional(),
    }),
    (scope, input) => {
      const { charge, payment_intent, created } = input
      return page(scope, 'refund', '/v1/refunds', input, { charge, payment_intent, created })
    },
  ),
  route('GET', '/v1/charges/:id', z.strictObject({}), (scope, _, id) => found(scope, 'charge', id)),
  route('GET', '/v1/charges', ofCustomer, (scope, input) => {
    const { customer, payment_intent, created } = input
    return page(scope, 'charge', '/v1/charges', input, { customer, payment_intent, created })
  }),
  route('GET', '/v1/payment_intents/:id', z.strictObject({}), (scope, _, id) =>
    found(scope, 'payment_intent', id),
  ),
  route('GET', '/v1/payment_intents', ofCustomer, (scope, input) => {
    const { customer, created } = input
    return page(scope, 'payment_intent', '/v1/payment_intents', input, { customer, created })
  }),
  route('GET', '/v1/invoice_payments/:id', z.strictObject({}), (scope, _, id) =>
    found(scope, 'invoice_payment', id),
  ),
  route(
    'GET',
    '/v1/invoice_payments',
    z.strictObject({
      ...listed,
      invoice: text().optional(),
      status: oneOf(['canceled', 'open', 'paid']).optional(),
    }),
    (scope, input) => {
      const { invoice, status } = input
      return page(scope, 'invoice_payment', '/v1/invoice_payments', input, { invoice, status })
    },
  ),
  route('GET', '/v1/application_fees/:id', z.strictObject({}), (scope, _, id) =>
    found(scope, 'application_fee', id),
  ),
  route(
    'GET',
    '/v1/application_fees',
    z.strictObject({ ...listed, ...createdRange, charge: text().optional() }),
    (scope, input) => {
      const { charge, created } = input
      return page(scope, 'application_fee', '/v1/application_fees', input, { charge, created })
    },
  ),
  route('GET', '/v1/balance_transactions', z.strictObject(listed), (scope, input) =>
    page(scope, 'balance_transaction', '/v1/balance_transactions', input),
  ),
  route('GET', '/v1/balance_transactions/:id', z.strictObject({}), (scope, _, id) =>
    found(scope, 'balance_transaction', id),
  ),
  route('GET', '/v1/balance', z.strictObject({}), balance),
  route('GET', '/v1/tax_rates/:id', z.strictObject({}), (scope, _, id) =>
    found(scope, 'tax_rate', id),
  ),
]

function chargeOf(scope: Scope, input: z.output<typeof refundParams>): Charge {
  if (input.charge) return found(scope, 'charge', input.charge, 'charge')
  if (!input.payment_intent) throw missing('payment_intent')
  const intent = found(scope, 'payment_intent', input.payment_intent, 'payment_intent')
  if (!intent.latest_charge) {
    throw invalid(
      `This PaymentIntent (${intent.id}) does not have a successful charge to refund.`,
      'payment_intent',
    )
  }
  return load(scope, 'charge', intent.latest_charge)
}

function balance(scope: Scope): object {
  const sums = new Map<string, number>()
  for (const { currency, net } of scope.world.objects.all(scope.account, 'balance_transaction')) {
    sums.set(currency, (sums.get(currency) ?? 0) + net)
  }
  const available = Array.from(sums, ([currency, amount]) => ({
    amount,
    currency,
    source_types: { card: amount },
  }))
  const pending = available.map((entry) => ({ ...entry, amount: 0, source_types: { card: 0 } }))
  return { object: 'balance', available, livemode: false, pending }
}
