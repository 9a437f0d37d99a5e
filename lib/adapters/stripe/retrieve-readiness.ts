import type { Result } from '../../core/result'
import { attempt } from './attempt'
import { stripeClient } from './client'
import type { ConnectedAccountId } from './connected-account'

/** Whether an integrator's account can take cards, as its capability says. */
type CardPaymentsStatus = 'active' | 'pending' | 'restricted' | 'rejected' | 'deauthorized'

const known: readonly CardPaymentsStatus[] = ['active', 'pending', 'rejected']

export interface SellerReadiness {
  cardPayments: CardPaymentsStatus
  /** What the integrator still has to tell Stripe, in Stripe's names. */
  requirements: string[]
}

/** Reads `card_payments` of the account (Accounts v2), the only gate to selling, and what Stripe still asks for. What Stripe may add later counts as restricted, an account that was closed or withdrawn as deauthorized. */
export function retrieveReadiness(account: ConnectedAccountId): Promise<Result<SellerReadiness>> {
  return attempt(async () => {
    const found = await stripeClient().v2.core.accounts.retrieve(account, {
      include: ['configuration.merchant', 'requirements'],
    })
    if (found.closed) return { cardPayments: 'deauthorized', requirements: [] }
    const status = found.configuration?.merchant?.capabilities?.card_payments?.status
    const entries = found.requirements?.entries ?? []
    const wanted = entries.filter((entry) => entry.awaiting_action_from === 'user')
    return {
      cardPayments: known.find((one) => one === status) ?? 'restricted',
      requirements: [...new Set(wanted.map(({ description }) => description))],
    }
  })
}
