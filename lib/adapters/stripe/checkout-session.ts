import type { Stripe } from 'stripe'
import { idOrNull } from './reference'
import { fromUnix } from './time'

/** A Checkout session as Stripe has it now. */
export interface CheckoutSession {
  id: string
  status: 'open' | 'complete' | 'expired'
  /** False while a payment that takes days has not arrived. */
  paid: boolean
  url: string | null
  subscriptionId: string | null
  expiresAt: Date
}

const statuses: readonly CheckoutSession['status'][] = ['complete', 'expired']

/** Stripe's session as the product sees it. */
export function toCheckoutSession(session: Stripe.Checkout.Session): CheckoutSession {
  return {
    id: session.id,
    status: statuses.find((one) => one === session.status) ?? 'open',
    paid: session.payment_status !== 'unpaid',
    url: session.url,
    subscriptionId: idOrNull(session.subscription),
    expiresAt: fromUnix(session.expires_at),
  }
}
