import type { Stripe } from 'stripe'
import type { Result } from '../../core/result'
import { attempt } from './attempt'
import { stripeClient } from './client'
import type { ConnectedAccountId } from './connected-account'
import { type SubscriptionSnapshot, toSnapshot } from './subscription'
import { toUnix } from './time'

/** A change of what a subscription holds, as it was previewed. */
export interface SubscriptionChange {
  subscriptionId: string
  itemId: string
  priceId: string
  quantity: number
  prorationDate: Date
  /** In a trial nothing is charged and the trial goes on. */
  isTrial: boolean
  collectionMethod: 'charge_automatically' | 'send_invoice'
}

/** The same fields for the preview and for the change, so that what is shown is what is charged. */
export function prorationOf({
  prorationDate,
  isTrial,
}: Pick<SubscriptionChange, 'prorationDate' | 'isTrial'>) {
  return isTrial
    ? ({ proration_behavior: 'none' } as const)
    : ({ proration_behavior: 'always_invoice', proration_date: toUnix(prorationDate) } as const)
}

/**
 * Changes a subscription now and charges the rest of the period. A card that is refused leaves the
 * old items: the change then waits, as `pendingUpdate`, until its invoice is paid or expires. Stripe
 * does not hold back a change that is paid by invoice (docs.stripe.com/billing/subscriptions/pending-updates).
 */
export function changeSubscription(
  account: ConnectedAccountId,
  change: SubscriptionChange,
  idempotencyKey: string,
): Promise<Result<SubscriptionSnapshot>> {
  const { itemId, priceId, quantity, isTrial, collectionMethod } = change
  const holds = !isTrial && collectionMethod === 'charge_automatically'
  const parameters: Stripe.SubscriptionUpdateParams = {
    items: [{ id: itemId, price: priceId, quantity }],
    ...prorationOf(change),
    ...(holds ? { payment_behavior: 'pending_if_incomplete' } : {}),
  }
  return attempt(async () =>
    toSnapshot(
      await stripeClient().subscriptions.update(change.subscriptionId, parameters, {
        stripeAccount: account,
        idempotencyKey,
      }),
    ),
  )
}
