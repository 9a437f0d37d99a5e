import type { Actor } from '../../accounts/types'
import { isId } from '../../core/ids'
import { db } from '../../db/client'
import { authorizePurchase } from '../queries/authorize-purchase'
import { syncCheckout } from './sync-checkout'

/** Reads the payment page again from which a person comes back to their free plan, so that it shows what was paid. What the address says is only a hint: nothing happens for a checkout of anybody else, nor when Stripe does not answer. */
export async function finishUpgrade(
  actor: Actor,
  purchaseId: string,
  checkoutId: string,
): Promise<void> {
  const authorized = await authorizePurchase(actor, purchaseId)
  if (!authorized.ok || !isId('checkout', checkoutId)) return
  const { listingId, accountId } = await db().purchase.findUniqueOrThrow({
    where: { id: authorized.value },
  })
  const open = { id: checkoutId, listingId, accountId, state: 'open' as const }
  if ((await db().checkout.count({ where: open })) > 0) await syncCheckout(checkoutId)
}
