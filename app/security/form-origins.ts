import type { Env } from '@/lib/env'

const stripePages = [
  'https://checkout.stripe.com',
  'https://billing.stripe.com',
  'https://connect.stripe.com',
]

/** Where a form without JavaScript may be redirected to: the configured GitHub, and Stripe's pages. */
export function formOrigins(env: Pick<Env, 'GITHUB_URL' | 'STRIPE_API_URL'>): string[] {
  const stripe = new URL(env.STRIPE_API_URL)
  const pages = stripe.hostname === 'api.stripe.com' ? stripePages : [stripe.origin]
  return [new URL(env.GITHUB_URL).origin, ...pages]
}
