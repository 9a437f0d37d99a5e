import type { StripeEvent } from './handlers/stripe/event'

type Load = () => Promise<{ handle(event: StripeEvent): Promise<void> }>

const checkoutSession: Load = () => import('./handlers/stripe/checkout-session')
const subscription: Load = () => import('./handlers/stripe/subscription')
const schedule: Load = () => import('./handlers/stripe/subscription-schedule')
const invoice: Load = () => import('./handlers/stripe/invoice')
const charge: Load = () => import('./handlers/stripe/charge')
const product: Load = () => import('./handlers/stripe/product')
const account: Load = () => import('./handlers/stripe/account')

/** The events of Stripe that make something be read again; any other is kept and left alone. */
export const stripeEvents: Record<string, Load | undefined> = {
  'account.application.deauthorized': account,
  'account.updated': account,
  'capability.updated': account,
  'charge.refunded': charge,
  'checkout.session.async_payment_failed': checkoutSession,
  'checkout.session.async_payment_succeeded': checkoutSession,
  'checkout.session.completed': checkoutSession,
  'checkout.session.expired': checkoutSession,
  'customer.subscription.created': subscription,
  'customer.subscription.deleted': subscription,
  'customer.subscription.paused': subscription,
  'customer.subscription.pending_update_applied': subscription,
  'customer.subscription.pending_update_expired': subscription,
  'customer.subscription.resumed': subscription,
  'customer.subscription.trial_will_end': subscription,
  'customer.subscription.updated': subscription,
  'invoice.finalized': invoice,
  'invoice.marked_uncollectible': invoice,
  'invoice.paid': invoice,
  'invoice.payment_action_required': invoice,
  'invoice.payment_failed': invoice,
  'invoice.voided': invoice,
  'subscription_schedule.canceled': schedule,
  'subscription_schedule.completed': schedule,
  'subscription_schedule.created': schedule,
  'subscription_schedule.released': schedule,
  'subscription_schedule.updated': schedule,
  'price.deleted': product,
  'price.updated': product,
  'product.deleted': product,
  'product.updated': product,
}
