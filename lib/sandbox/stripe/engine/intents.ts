import { insert, type Scope } from '../scope'
import { newId, token } from '../store/ids'
import type { PaymentIntent } from '../types'

interface Wanted {
  amount: number
  currency: string
  customer: string | null
  description: string | null
  fee: number | null
}

/** A new payment intent; its application is the platform when it acts for another account. */
export function createIntent(scope: Scope, wanted: Wanted): PaymentIntent {
  const id = newId('pi')
  const intent: PaymentIntent = {
    id,
    object: 'payment_intent',
    allowed_payment_method_types: null,
    amount: wanted.amount,
    amount_capturable: 0,
    amount_details: { tip: {} },
    amount_received: 0,
    application: 'ca_sandbox',
    application_fee_amount: wanted.fee,
    automatic_payment_methods: null,
    canceled_at: null,
    cancellation_reason: null,
    capture_method: 'automatic',
    client_secret: `${id}_secret_${token(25)}`,
    confirmation_method: 'automatic',
    created: scope.now,
    currency: wanted.currency,
    customer: wanted.customer,
    customer_account: null,
    description: wanted.description,
    excluded_payment_method_types: null,
    last_payment_error: null,
    latest_charge: null,
    livemode: false,
    managed_payments: null,
    metadata: {},
    next_action: null,
    on_behalf_of: null,
    payment_method: null,
    payment_method_configuration_details: null,
    payment_method_options: {},
    payment_method_types: ['card'],
    payment_record: null,
    processing: null,
    receipt_email: null,
    review: null,
    setup_future_usage: 'off_session',
    shipping: null,
    source: null,
    statement_descriptor: null,
    statement_descriptor_suffix: null,
    status: 'requires_payment_method',
    transfer_data: null,
    transfer_group: null,
  }
  return insert(scope, 'payment_intent', intent, 'payment_intent.created')
}
