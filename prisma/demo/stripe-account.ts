import type { DemoPublisher } from './types'

/** The connected account of a publisher on the sandbox Stripe, or null for one that has none. */
export function demoStripeAccountId({ key, stripe }: DemoPublisher): string | null {
  return stripe.state === 'none' ? null : `acct_1Souk${key.replaceAll(/[^a-z\d]/gi, '')}`
}
