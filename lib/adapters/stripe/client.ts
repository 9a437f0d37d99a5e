import { Stripe } from 'stripe'
import { env } from '../../env'

let client: Stripe | undefined

/** The one client of this process. The version is pinned: another one would change the shape of what comes back. */
export function stripeClient(): Stripe {
  client ??= open(env().STRIPE_SECRET_KEY, new URL(env().STRIPE_API_URL))
  return client
}

function open(key: string, { protocol, hostname, port }: URL): Stripe {
  return new Stripe(key, {
    apiVersion: '2026-10-28.endive',
    host: hostname,
    protocol: protocol === 'http:' ? 'http' : 'https',
    ...(port === '' ? {} : { port }),
    telemetry: false,
    timeout: 15_000,
    maxNetworkRetries: 2,
  })
}
