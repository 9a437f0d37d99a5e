import type { Result } from '../../core/result'
import { attempt } from './attempt'
import { stripeClient } from './client'
import { type ConnectedAccountId, connectedAccount } from './connected-account'

interface NewAccount {
  displayName: string
  email: string
  /** ISO 3166-1 alpha-2. It can never be changed. */
  country: string
  metadata: Record<string, string>
}

interface CreatedAccount {
  id: ConnectedAccountId
  /** ISO 4217, lower case. */
  currency: string
  livemode: boolean
}

/**
 * Makes an integrator's own account (Accounts v2): with Stripe's whole dashboard, Stripe taking its
 * fees from the integrator and bearing the losses, and card payments asked for. With it only direct
 * charges are possible, which is what is wanted (design §4). Error: `stripe_country_refused` with the
 * field `country`.
 */
export function createAccount(
  { displayName, email, country, metadata }: NewAccount,
  idempotencyKey: string,
): Promise<Result<CreatedAccount>> {
  return attempt(async () => {
    const account = await stripeClient().v2.core.accounts.create(
      {
        display_name: displayName,
        contact_email: email,
        dashboard: 'full',
        identity: { country },
        defaults: {
          responsibilities: { fees_collector: 'stripe', losses_collector: 'stripe' },
        },
        configuration: { merchant: { capabilities: { card_payments: { requested: true } } } },
        include: ['defaults'],
        metadata,
      },
      { idempotencyKey },
    )
    const currency = account.defaults?.currency?.toLowerCase() ?? 'usd'
    return { id: connectedAccount(account.id), currency, livemode: account.livemode }
  })
}
