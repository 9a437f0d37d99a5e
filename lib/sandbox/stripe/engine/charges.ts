import type { Decline, TestCard } from '../billing/test-cards'
import { insert, load, platform, type Scope } from '../scope'
import { newId } from '../store/ids'
import type { ApplicationFee, BalanceTransaction, Charge, PaymentIntent } from '../types'

/** Writes the charge of one attempt; without a decline the money has moved. */
export function createCharge(
  scope: Scope,
  intent: PaymentIntent,
  method: string,
  card: TestCard,
  decline: Decline | null,
): Charge {
  const id = newId('ch')
  const paid = decline === null
  const fee = paid && intent.application_fee_amount ? createFee(scope, id, intent) : null
  const charge: Charge = {
    ...constants,
    id,
    amount: intent.amount,
    amount_captured: paid ? intent.amount : 0,
    amount_refunded: 0,
    application: intent.application,
    application_fee: fee?.id ?? null,
    application_fee_amount: intent.application_fee_amount,
    balance_transaction: paid
      ? moveMoney(scope, 'charge', id, intent.amount, intent.currency, fee?.amount ?? 0).id
      : null,
    billing_details: load(scope, 'payment_method', method).billing_details,
    calculated_statement_descriptor: 'SANDBOX',
    captured: paid,
    created: scope.now,
    currency: intent.currency,
    customer: intent.customer,
    description: intent.description,
    failure_code: decline?.code ?? null,
    failure_message: decline?.message ?? null,
    outcome: outcome(decline),
    paid,
    payment_intent: intent.id,
    payment_method: method,
    payment_method_details: details(scope, intent, card, method),
    status: paid ? 'succeeded' : 'failed',
  }
  return insert(scope, 'charge', charge, paid ? 'charge.succeeded' : 'charge.failed')
}

function outcome(decline: Decline | null): Charge['outcome'] {
  return {
    advice_code: decline ? 'try_again_later' : null,
    network_advice_code: null,
    network_decline_code: decline ? '01' : null,
    network_status: decline ? 'declined_by_network' : 'approved_by_network',
    reason: decline?.declineCode ?? null,
    risk_level: 'normal',
    seller_message: decline ? 'The bank refused the payment.' : 'Payment complete.',
    type: decline ? 'issuer_declined' : 'authorized',
  }
}

function details(
  scope: Scope,
  intent: PaymentIntent,
  card: TestCard,
  method: string,
): Charge['payment_method_details'] {
  const saved = load(scope, 'payment_method', method).card
  return {
    card: {
      amount_authorized: intent.amount,
      authorization_code: null,
      brand: card.brand,
      checks: { address_line1_check: null, address_postal_code_check: null, cvc_check: 'pass' },
      country: card.country,
      electronic_commerce_indicator: null,
      exp_month: saved?.exp_month ?? 12,
      exp_year: saved?.exp_year ?? 2030,
      funding: 'credit',
      installments: null,
      last4: card.number.slice(-4),
      mandate: null,
      network: card.brand,
      network_transaction_id: null,
      regulated_status: 'unregulated',
      three_d_secure: null,
      transaction_link_id: null,
      wallet: null,
    },
    type: 'card',
  }
}

/** One line of the account's balance. */
export function moveMoney(
  scope: Scope,
  type: 'charge' | 'refund' | 'application_fee',
  source: string,
  amount: number,
  currency: string,
  fee: number,
): BalanceTransaction {
  const details = { amount: fee, application: 'ca_sandbox', currency, type: 'application_fee' }
  return insert(scope, 'balance_transaction', {
    id: newId('txn'),
    object: 'balance_transaction',
    amount,
    available_on: scope.now,
    balance_type: 'payments',
    created: scope.now,
    currency,
    description: null,
    exchange_rate: null,
    fee,
    fee_details: fee === 0 ? [] : [{ ...details, description: 'Application fee' }],
    net: amount - fee,
    reporting_category: type,
    source,
    status: 'available',
    type,
  })
}

/** The marketplace's share, an object of the platform with an event of its own. */
function createFee(scope: Scope, charge: string, intent: PaymentIntent): ApplicationFee {
  const owner = { ...scope, account: platform }
  const id = newId('fee')
  const amount = intent.application_fee_amount ?? 0
  const fee: ApplicationFee = {
    id,
    object: 'application_fee',
    account: scope.account,
    amount,
    amount_refunded: 0,
    application: 'ca_sandbox',
    balance_transaction: moveMoney(owner, 'application_fee', id, amount, intent.currency, 0).id,
    charge,
    created: scope.now,
    currency: intent.currency,
    fee_source: { charge, type: 'charge' },
    livemode: false,
    originating_transaction: charge,
    refunded: false,
    refunds: {
      object: 'list',
      data: [],
      has_more: false,
      url: `/v1/application_fees/${id}/refunds`,
    },
  }
  return insert(owner, 'application_fee', fee, 'application_fee.created')
}

const constants = {
  object: 'charge' as const,
  disputed: false,
  failure_balance_transaction: null,
  fraud_details: {},
  livemode: false,
  metadata: {},
  on_behalf_of: null,
  receipt_email: null,
  receipt_number: null,
  receipt_url: null,
  refunded: false,
  review: null,
  shipping: null,
  source: null,
  source_transfer: null,
  statement_descriptor: null,
  statement_descriptor_suffix: null,
  transfer_data: null,
  transfer_group: null,
}
