import type { Result } from '../../core/result'
import { attempt } from './attempt'
import { stripeClient } from './client'
import type { ConnectedAccountId } from './connected-account'

/** Whether an integrator's account can take cards, as its capability says. */
export type CardPaymentsStatus = 'active' | 'pending' | 'restricted' | 'rejected' | 'deauthorized'

const known: readonly CardPaymentsStatus[] = ['active', 'pending', 'rejected']

/** Reads `card_payments` of the account (Accounts v2): the only gate to selling. What Stripe may add later counts as restricted, an account that was closed or withdrawn as deauthorized. */
export function retrieveReadiness(
  account: ConnectedAccountId,
): Promise<Result<{ cardPayments: CardPaymentsStatus }>> {
  return attempt(async () => {
    const found = await stripeClient().v2.core.accounts.retrieve(account, {
      include: ['configuration.merchant'],
    })
    if (found.closed) return { cardPayments: 'deauthorized' }
    const status = found.configuration?.merchant?.capabilities?.card_payments?.status
    return { cardPayments: known.find((one) => one === status) ?? 'restricted' }
  })
}
