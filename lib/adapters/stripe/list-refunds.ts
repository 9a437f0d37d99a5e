import type { Result } from '../../core/result'
import { attempt } from './attempt'
import { stripeClient } from './client'
import type { ConnectedAccountId } from './connected-account'
import { idOrNull } from './reference'

/** What a customer got back, in minor units, by payment: of the newest hundred charges. */
export function listRefunds(
  account: ConnectedAccountId,
  customerId: string,
): Promise<Result<Map<string, number>>> {
  return attempt(async () => {
    const { data } = await stripeClient().charges.list(
      { customer: customerId, limit: 100 },
      { stripeAccount: account },
    )
    const refunded = new Map<string, number>()
    for (const { payment_intent, amount_refunded } of data) {
      const intent = idOrNull(payment_intent)
      if (intent === null) continue
      refunded.set(intent, (refunded.get(intent) ?? 0) + amount_refunded)
    }
    return refunded
  })
}
