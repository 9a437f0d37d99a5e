import type { Actor } from '../../accounts/types'
import { now } from '../../clock'
import { domainError } from '../../core/errors'
import { err, ok, type Result } from '../../core/result'
import { db } from '../../db/client'
import { transaction } from '../../db/transaction'
import { createPurchase } from './create-purchase'
import { type ReadSubscription, readSubscription } from './read-subscription'
import { updatePurchase } from './update-purchase'

/** `ignored`: not sold here, or not paid yet. `refunding`: a second payment, which is given back. */
export type SyncOutcome = 'synced' | 'ignored' | 'refunding'

const mostTries = 5

/**
 * Reads a subscription again and makes the purchase, its ledger, invoices, trial, webhooks, mails,
 * audit and set-up agree with it, in one transaction. What was read counts only if nobody else
 * wrote since before it was read, so that an older answer never overwrites a newer one: any order,
 * duplicate or loss of events ends the same (design §4). `actor` is who asked for the change.
 * Errors: `not_found`, `seller_not_ready`, `stripe_unavailable`, `conflict` while others keep writing.
 */
export async function syncSubscription(
  stripeAccountId: string,
  subscriptionId: string,
  actor?: Actor,
): Promise<Result<SyncOutcome>> {
  for (let tries = 0; tries < mostTries; tries += 1) {
    const known = await db().purchase.findUnique({
      where: {
        stripeAccountId_stripeSubscriptionId: {
          stripeAccountId,
          stripeSubscriptionId: subscriptionId,
        },
      },
    })
    const read = await readSubscription(stripeAccountId, subscriptionId)
    if (!read.ok) return read
    const outcome =
      known === null
        ? await createFrom(stripeAccountId, read.value, actor)
        : await transaction((tx) => updatePurchase(tx, known, read.value, now(), actor))
    if (outcome !== 'stale') return ok(outcome)
  }
  return err(domainError('conflict'))
}

/** A subscription belongs to the checkout that its metadata names, if that is of the same seller. */
async function createFrom(
  stripeAccountId: string,
  read: ReadSubscription,
  actor?: Actor,
): Promise<SyncOutcome | 'stale'> {
  const checkoutId = read.subscription.metadata.checkout_id
  if (checkoutId === undefined) return 'ignored'
  const checkout = await db().checkout.findFirst({ where: { id: checkoutId, stripeAccountId } })
  if (checkout === null) return 'ignored'
  return transaction((tx) => createPurchase(tx, checkout, read, now(), actor))
}
