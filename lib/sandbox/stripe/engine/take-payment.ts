import type { Decline } from '../billing/test-cards'
import { change, type Scope } from '../scope'
import type { PaymentIntent } from '../types'
import { cardBehind } from './cards'
import { createCharge } from './charges'

export type Outcome =
  | { kind: 'succeeded'; intent: PaymentIntent }
  | { kind: 'requires_action'; intent: PaymentIntent }
  | { kind: 'declined'; intent: PaymentIntent; decline: Decline }

/** Who is there: a person before the page, one who has just confirmed, or nobody. */
export type Presence = 'on_session' | 'confirmed' | 'off_session'

const authenticationRequired: Decline = {
  code: 'card_declined',
  declineCode: 'authentication_required',
  message: 'Your card was declined. This transaction requires authentication.',
}

/** Charges a saved card for an intent, as its test card says, and tells by events what happened. */
export function takePayment(
  scope: Scope,
  intent: PaymentIntent,
  method: string,
  presence: Presence,
): Outcome {
  const { card, confirmed } = cardBehind(scope, method)
  const asks = card.secure === 'always' || (card.secure === 'once' && !confirmed)
  if (asks && presence !== 'confirmed') return ask(scope, intent, method, presence)
  const decline = card.declined
  const charge = createCharge(scope, intent, method, card, decline)
  if (decline) return refuse(scope, intent, method, decline, charge.id)
  const paid = change(
    scope,
    'payment_intent',
    intent,
    {
      status: 'succeeded',
      amount_received: intent.amount,
      latest_charge: charge.id,
      payment_method: method,
      next_action: null,
      last_payment_error: null,
    },
    'payment_intent.succeeded',
  )
  return { kind: 'succeeded', intent: paid }
}

/** The bank wants its customer: without one the attempt has failed. */
function ask(scope: Scope, intent: PaymentIntent, method: string, presence: Presence): Outcome {
  if (presence === 'off_session') {
    const failed = refuse(scope, intent, method, authenticationRequired, null)
    return { kind: 'requires_action', intent: failed.intent }
  }
  const waiting = change(
    scope,
    'payment_intent',
    intent,
    {
      status: 'requires_action',
      payment_method: method,
      next_action: { type: 'use_stripe_sdk', use_stripe_sdk: { type: 'three_d_secure_redirect' } },
    },
    'payment_intent.requires_action',
  )
  return { kind: 'requires_action', intent: waiting }
}

function refuse(
  scope: Scope,
  intent: PaymentIntent,
  method: string,
  decline: Decline,
  charge: string | null,
): { kind: 'declined'; intent: PaymentIntent; decline: Decline } {
  const failed = change(
    scope,
    'payment_intent',
    intent,
    {
      status: 'requires_payment_method',
      payment_method: null,
      next_action: null,
      latest_charge: charge ?? intent.latest_charge,
      last_payment_error: {
        ...(charge ? { charge } : {}),
        code: decline.code,
        decline_code: decline.declineCode,
        message: decline.message,
        payment_method_type: method ? 'card' : '',
        type: 'card_error',
      },
    },
    'payment_intent.payment_failed',
  )
  return { kind: 'declined', intent: failed, decline }
}
