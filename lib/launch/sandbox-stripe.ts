import type { StripeSeed } from '@/lib/sandbox/stripe/seed'
import { demoPublishers } from '@/prisma/demo/publishers'
import { demoStripeAccountId } from '@/prisma/demo/stripe-account'
import type { DemoPublisher } from '@/prisma/demo/types'
import type { Secrets } from './secrets'

function account(publisher: DemoPublisher): StripeSeed['accounts'] {
  const { stripe } = publisher
  const id = demoStripeAccountId(publisher)
  if (stripe.state === 'none' || id === null) return []
  const selling = stripe.state === 'selling'
  return [
    {
      id,
      displayName: publisher.displayName,
      email: publisher.supportEmail,
      country: stripe.country,
      defaultCurrency: stripe.currency.toLowerCase(),
      cardPayments: selling ? 'active' : 'restricted',
      ...(selling && stripe.taxRate > 0 ? { taxRate: stripe.taxRate } : {}),
    },
  ]
}

/** The Stripe of the demo: the publishers' accounts, and Souk's two webhook endpoints. */
export function composeStripeSeed(secrets: Secrets, soukUrl: string): StripeSeed {
  return {
    accounts: demoPublishers.flatMap(account),
    endpoints: [
      {
        url: `${soukUrl}/api/webhooks/stripe`,
        secret: secrets.STRIPE_WEBHOOK_SECRET,
        connect: false,
      },
      {
        url: `${soukUrl}/api/webhooks/stripe-connect`,
        secret: secrets.STRIPE_CONNECT_WEBHOOK_SECRET,
        connect: true,
      },
    ],
  }
}
