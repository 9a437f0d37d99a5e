import { connectedAccount } from '../../adapters/stripe/connected-account'
import { listSubscriptions } from '../../adapters/stripe/list-subscriptions'
import type { SubscriptionSnapshot } from '../../adapters/stripe/subscription'
import { now } from '../../clock'
import { ok, type Result } from '../../core/result'
import { db } from '../../db/client'
import { difference } from '../rules/difference'
import { project } from '../rules/project'
import { syncSubscription } from './sync-subscription'

/**
 * Compares all subscriptions of a seller with our purchases and reads again those that differ. The
 * number of them is kept: it is how many events were lost, and should be 0. Errors: `stripe_unavailable`.
 */
export async function reconcileSeller(
  stripeAccountId: string,
): Promise<Result<{ checked: number; drift: number }>> {
  const account = connectedAccount(stripeAccountId)
  let [checked, drift] = [0, 0]
  let after: string | null = null
  do {
    const page: Awaited<ReturnType<typeof listSubscriptions>> = await listSubscriptions(
      account,
      after,
    )
    if (!page.ok && page.error.code === 'stripe_unavailable') return page
    // A seller who took away our access shows us nothing.
    const { items, hasMore } = page.ok ? page.value : { items: [], hasMore: false }
    for (const subscription of items) {
      checked += 1
      if (!(await differs(stripeAccountId, subscription))) continue
      const synced = await syncSubscription(stripeAccountId, subscription.id)
      if (!synced.ok) return synced
      if (synced.value !== 'ignored') drift += 1
    }
    after = hasMore ? (items.at(-1)?.id ?? null) : null
  } while (after !== null)
  const reconciledAt = now()
  await db().stripeAccount.update({ where: { id: stripeAccountId }, data: { reconciledAt, drift } })
  return ok({ checked, drift })
}

async function differs(stripeAccountId: string, facts: SubscriptionSnapshot): Promise<boolean> {
  const known = await db().purchase.findUnique({
    where: {
      stripeAccountId_stripeSubscriptionId: { stripeAccountId, stripeSubscriptionId: facts.id },
    },
    include: { listing: { include: { plans: true } } },
  })
  if (known === null) return isOwed(stripeAccountId, facts)
  const fields = project(facts, known.listing.plans, known, now())
  if (fields === null) return false
  return fields.state !== known.state || difference(known, fields, now()).length > 0
}

/** A subscription that one of our checkouts made and that was paid ought to be a purchase, unless it was a second one and has been given back. */
async function isOwed(stripeAccountId: string, facts: SubscriptionSnapshot): Promise<boolean> {
  const id = facts.metadata.checkout_id
  if (id === undefined || facts.status.startsWith('incomplete')) return false
  const checkout = await db().checkout.findFirst({ where: { id, stripeAccountId } })
  if (checkout === null) return false
  if (checkout.state === 'completed' && facts.endedAt !== null) return false
  return checkout.purchaseId === null
    ? checkout.state !== 'refunded' || facts.endedAt === null
    : facts.endedAt === null
}
