import { Stripe } from 'stripe'
import type { Result } from '../../core/result'
import { attempt } from './attempt'
import { stripeClient } from './client'
import type { ConnectedAccountId } from './connected-account'

/** Gives a payment back in full, the marketplace's fee included. One that was already refunded counts as done. */
export function refundPayment(
  account: ConnectedAccountId,
  paymentIntentId: string,
): Promise<Result<void>> {
  return attempt(async () => {
    try {
      // What the marketplace takes today says nothing of what it took then.
      const paid = await stripeClient().paymentIntents.retrieve(paymentIntentId, undefined, {
        stripeAccount: account,
      })
      await stripeClient().refunds.create(
        {
          payment_intent: paymentIntentId,
          reason: 'duplicate',
          ...(paid.application_fee_amount ? { refund_application_fee: true } : {}),
        },
        { stripeAccount: account, idempotencyKey: `refund:${paymentIntentId}` },
      )
    } catch (error) {
      const done = error instanceof Stripe.errors.StripeInvalidRequestError
      if (!done || error.code !== 'charge_already_refunded') throw error
    }
  })
}
