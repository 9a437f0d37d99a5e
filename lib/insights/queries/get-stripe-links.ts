import { connectedAccount } from '../../adapters/stripe/connected-account'
import { dashboardLinks } from '../../adapters/stripe/dashboard-links'
import { db } from '../../db/client'
import type { ManagedListingId } from '../../listings/types'

/** The integrator's own pages at Stripe about the money of a listing; null where no Stripe account is connected. */
export async function getStripeLinks(
  id: ManagedListingId,
): Promise<{ payouts: string; disputes: string } | null> {
  const account = await db().stripeAccount.findFirst({
    where: { publisher: { listings: { some: { id } } } },
    select: { id: true },
  })
  return account === null ? null : dashboardLinks(connectedAccount(account.id))
}
