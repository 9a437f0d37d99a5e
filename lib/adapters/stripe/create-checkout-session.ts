import type { Stripe } from 'stripe'
import type { Result } from '../../core/result'
import { attempt } from './attempt'
import { type CheckoutSession, toCheckoutSession } from './checkout-session'
import { stripeClient } from './client'
import type { ConnectedAccountId } from './connected-account'
import { toUnix } from './time'

/** What a Checkout session sells; the same order always makes the same request, so that its key can be used again. */
export interface CheckoutOrder {
  checkoutId: string
  customerId: string
  priceId: string
  quantity: number
  trialDays: number
  /** The marketplace's part of each payment, in percent. */
  feePercent: number
  successUrl: string
  cancelUrl: string
  expiresAt: Date
}

/**
 * Opens Stripe's payment page on the integrator's account. Address, tax ID and terms were taken
 * before the preview, so Checkout cannot change what the person pays (design §4).
 */
export function createCheckoutSession(
  account: ConnectedAccountId,
  order: CheckoutOrder,
  idempotencyKey: string,
): Promise<Result<CheckoutSession>> {
  return attempt(async () => {
    const session = await stripeClient().checkout.sessions.create(parametersOf(order), {
      stripeAccount: account,
      idempotencyKey,
    })
    return toCheckoutSession(session)
  })
}

function parametersOf(order: CheckoutOrder): Stripe.Checkout.SessionCreateParams {
  const metadata = { checkout_id: order.checkoutId }
  return {
    mode: 'subscription',
    client_reference_id: order.checkoutId,
    customer: order.customerId,
    line_items: [{ price: order.priceId, quantity: order.quantity }],
    automatic_tax: { enabled: true },
    success_url: order.successUrl,
    cancel_url: order.cancelUrl,
    expires_at: toUnix(order.expiresAt),
    metadata,
    subscription_data: {
      metadata,
      ...(order.feePercent > 0 ? { application_fee_percent: order.feePercent } : {}),
      ...(order.trialDays > 0 ? { trial_period_days: order.trialDays } : {}),
    },
  }
}
